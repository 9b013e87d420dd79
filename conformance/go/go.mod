module example

go 1.23

// What the generated client imports.
require gopkg.in/validator.v2 v2.0.1
