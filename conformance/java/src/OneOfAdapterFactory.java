import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.retroachievements.client.model.AbstractOpenApiSchema;

/**
 * Reads and writes values that can be a list or an object. The generated code can't represent an empty list, so this
 * reads it as an empty map, and writes maps.
 */
class OneOfAdapterFactory implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!AbstractOpenApiSchema.class.isAssignableFrom(type.getRawType())) {
            return null;
        }
        TypeAdapter<T> generated = gson.getDelegateAdapter(this, type);
        TypeAdapter<JsonElement> elements = gson.getAdapter(JsonElement.class);
        return new TypeAdapter<T>() {
            @Override
            public T read(JsonReader in) throws IOException {
                JsonElement element = elements.read(in);
                boolean empty = element.isJsonArray() && element.getAsJsonArray().isEmpty();
                return generated.fromJsonTree(empty ? new JsonObject() : element);
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                Object alternative = value == null ? null : ((AbstractOpenApiSchema) value).getActualInstance();
                elements.write(out, gson.toJsonTree(alternative));
            }
        };
    }
}
