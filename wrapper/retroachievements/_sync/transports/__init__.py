# Derived from wrapper/retroachievements/_async/transports/__init__.py by `make generate`. Do not edit: change that file,
# and generate again.
