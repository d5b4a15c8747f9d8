"""Prints every call of an installed MLflow as JSON: its verb and path, and its fields as a JSON Schema."""

import json

from google.protobuf.descriptor import FieldDescriptor as Field
from mlflow.protos import (
    databricks_artifacts_pb2,
    databricks_pb2,
    databricks_uc_registry_service_pb2,
    model_registry_pb2,
    service_pb2,
)
from mlflow.version import VERSION

SERVICES = [
    service_pb2.DESCRIPTOR.services_by_name["MlflowService"],
    model_registry_pb2.DESCRIPTOR.services_by_name["ModelRegistryService"],
    databricks_artifacts_pb2.DESCRIPTOR.services_by_name["DatabricksMlflowArtifactsService"],
    databricks_uc_registry_service_pb2.DESCRIPTOR.services_by_name["UcModelRegistryService"],
]
TYPES = {
    Field.TYPE_STRING: {"type": "string"},
    Field.TYPE_BOOL: {"type": "boolean"},
    Field.TYPE_INT32: {"type": "integer"},
    Field.TYPE_INT64: {"type": "integer"},
    # Not finite numbers are said as texts.
    Field.TYPE_DOUBLE: {"type": ["number", "string"]},
}


def is_list(field):
    # protobuf 7 has no labels any more, protobuf 5 had no is_repeated.
    return field.is_repeated if hasattr(field, "is_repeated") else field.label == Field.LABEL_REPEATED


def schema_of(field, outer):
    if field.type == Field.TYPE_ENUM:
        return {"enum": [value.name for value in field.enum_type.values]}
    if field.type == Field.TYPE_MESSAGE:
        inner = field.message_type
        return {} if inner.full_name in outer else message_schema(inner, (*outer, inner.full_name))
    return TYPES.get(field.type, {})


def message_schema(message, outer=()):
    properties = {}
    for field in message.fields:
        schema = schema_of(field, outer)
        properties[field.name] = {"type": "array", "items": schema} if is_list(field) else schema
    required = [
        field.name
        for field in message.fields
        if field.GetOptions().Extensions[databricks_pb2.validate_required]
    ]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        **({"required": required} if required else {}),
    }


calls = {
    f"{endpoint.method} {endpoint.path}": message_schema(method.input_type)
    for service in SERVICES
    for method in service.methods
    for endpoint in method.GetOptions().Extensions[databricks_pb2.rpc].endpoints
}
print(json.dumps({"version": VERSION, "calls": calls}))
