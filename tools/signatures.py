"""A Griffe extension for defaults, which it shows once and by their values: `retry=Retry()`, and not `retry=RETRY`."""

from typing import Any

from griffe import (
    Alias,
    Attribute,
    Class,
    Docstring,
    DocstringSectionParameters,
    Expr,
    ExprCall,
    ExprKeyword,
    ExprLambda,
    ExprName,
    Extension,
    Function,
    Module,
    Object,
)


class Signatures(Extension):
    """Replaces constants that are defaults, and fields of dataclasses by their defaults.

    Lists of parameters have no defaults, because the signature above them does.
    """

    def on_package(self, *, pkg: Module, **_: Any) -> None:
        show_defaults(pkg, pkg)


def show_defaults(parent: Object, package: Module) -> None:
    for member in parent.members.values():
        match member:
            case Alias():
                pass
            case Class() | Module():
                show_defaults(member, package)
                remove_defaults(member.docstring)
            case Attribute(value=ExprCall(function=ExprName(name="field"), arguments=arguments)):
                keywords = {
                    argument.name: argument.value for argument in arguments if isinstance(argument, ExprKeyword)
                }
                member.value = without_constant(keywords.get("default"), package)
            case Attribute(value=value) if parent.is_class:
                member.value = without_constant(value, package)
            case Function(parameters=parameters):
                for parameter in parameters:
                    parameter.default = without_constant(parameter.default, package)
                remove_defaults(member.docstring)


def remove_defaults(docstring: Docstring | None) -> None:
    for section in docstring.parsed if docstring else []:
        if isinstance(section, DocstringSectionParameters):
            for parameter in section.value:
                parameter.value = None


def without_constant(expression: str | Expr | None, package: Module) -> str | Expr | None:
    """Return the value of a constant of the package, and any other expression as it is."""
    match expression:
        case ExprCall(function=ExprLambda(body=body)):  # the default factory of a field
            return body
        case ExprName(name=name, canonical_path=path) if name.isupper():
            try:
                value: str | Expr | None = package[path.removeprefix(f"{package.path}.")].value
            except KeyError:  # It is from another package, or has no value of its own.
                return expression
            return value
    return expression
