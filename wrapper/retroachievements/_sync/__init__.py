# Derived from wrapper/retroachievements/_async/__init__.py by `make generate`. Do not edit: change that file,
# and generate again.
