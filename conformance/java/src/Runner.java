import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.ToNumberPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.retroachievements.client.ApiClient;
import org.retroachievements.client.ApiException;
import org.retroachievements.client.JSON;
import org.retroachievements.client.api.AchievementsApi;
import org.retroachievements.client.api.ClaimsApi;
import org.retroachievements.client.api.CommentsApi;
import org.retroachievements.client.api.ConsolesApi;
import org.retroachievements.client.api.FeedApi;
import org.retroachievements.client.api.GamesApi;
import org.retroachievements.client.api.LeaderboardsApi;
import org.retroachievements.client.api.TicketsApi;
import org.retroachievements.client.api.UsersApi;
import org.retroachievements.client.model.AbstractOpenApiSchema;

/** Runs the vectors with the generated client: prints a line of JSON for each. */
public class Runner {
    public static void main(String[] arguments) throws Exception {
        JSON.setGson(JSON.getGson().newBuilder()
            // Otherwise, an integer of an unknown key becomes a fraction.
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeAdapterFactory(new OneOfAdapterFactory())
            .create());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (JsonElement vector : JsonParser.parseString(Files.readString(Path.of(arguments[0]))).getAsJsonArray()) {
            out.println(run(vector.getAsJsonObject()));
        }
    }

    private static JsonObject run(JsonObject vector) {
        JsonObject line = new JsonObject();
        line.add("id", vector.get("id"));
        ApiClient client = new ApiClient();
        client.setBasePath(vector.get("base_url").getAsString());
        client.setApiKey(vector.get("key").getAsString());
        try {
            Object value = call(client, vector.get("operation").getAsString(), vector.getAsJsonObject("arguments"));
            Object alternative = value instanceof AbstractOpenApiSchema schema ? schema.getActualInstance() : value;
            line.addProperty("status", 200);
            line.addProperty("type", alternative.getClass().getSimpleName());
            line.add("value", JSON.getGson().toJsonTree(value));
        } catch (InvocationTargetException exception) {
            if (exception.getCause() instanceof ApiException answer && answer.getCode() >= 400) {
                line.addProperty("status", answer.getCode());
                line.add("error", parsed(answer.getResponseBody()));
            } else {
                line.addProperty("failure", exception.getCause().toString());
            }
        } catch (Exception exception) {
            line.addProperty("failure", exception.toString());
        }
        return line;
    }

    private static Object call(ApiClient client, String operation, JsonObject arguments) throws Exception {
        List<Object> apis = List.of(
            new AchievementsApi(client), new ClaimsApi(client), new CommentsApi(client), new ConsolesApi(client),
            new FeedApi(client), new GamesApi(client), new LeaderboardsApi(client), new TicketsApi(client),
            new UsersApi(client));
        for (Object api : apis) {
            for (Method method : api.getClass().getMethods()) {
                if (method.getName().equals(operation)) {
                    return method.invoke(api, Arrays.stream(method.getParameters())
                        .map(parameter -> JSON.getGson().fromJson(
                            arguments.get(parameter.getName()), parameter.getParameterizedType()))
                        .toArray());
                }
            }
        }
        throw new NoSuchMethodException(operation);
    }

    private static JsonElement parsed(String body) {
        try {
            return JSON.getGson().getAdapter(JsonElement.class).fromJson(body);
        } catch (IOException | JsonParseException exception) {
            return JsonNull.INSTANCE;
        }
    }
}
