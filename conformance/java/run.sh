sh -eu ../generate.sh "$BUILD/client"
# Maven writes its messages to standard output.
mvn --quiet --batch-mode -Dstyle.color=never compile >&2
classes="$BUILD/target/classes:$BUILD/target/dependency/*"
python ../check_example.py java -cp "$classes" Example
java -cp "$classes" Runner "$VECTORS"
