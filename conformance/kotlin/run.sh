sh -eu ../generate.sh "$BUILD/client"
# The compiler runs once, so optimizing it takes longer than it saves. Maven writes its messages to standard output.
MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" mvn --quiet --batch-mode -Dstyle.color=never compile >&2
classes="$BUILD/target/classes:$(cat "$BUILD/classpath")"
python ../check_example.py java -cp "$classes" ExampleKt
# Before version 18, Java uses the encoding of the locale.
java -Dfile.encoding=UTF-8 -cp "$classes" RunnerKt "$VECTORS"
