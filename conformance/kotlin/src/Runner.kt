/** Runs the vectors with the generated client, and prints a line of JSON for each. */

import java.io.File
import java.lang.reflect.InvocationTargetException
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.full.functions
import kotlin.reflect.full.primaryConstructor
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.put
import kotlinx.serialization.serializer
import org.retroachievements.client.apis.AchievementsApi
import org.retroachievements.client.apis.ClaimsApi
import org.retroachievements.client.apis.CommentsApi
import org.retroachievements.client.apis.ConsolesApi
import org.retroachievements.client.apis.FeedApi
import org.retroachievements.client.apis.GamesApi
import org.retroachievements.client.apis.LeaderboardsApi
import org.retroachievements.client.apis.TicketsApi
import org.retroachievements.client.apis.UsersApi
import org.retroachievements.client.infrastructure.ApiClient
import org.retroachievements.client.infrastructure.ClientError
import org.retroachievements.client.infrastructure.ClientException
import org.retroachievements.client.infrastructure.Serializer
import org.retroachievements.client.infrastructure.ServerError
import org.retroachievements.client.infrastructure.ServerException

private val APIS: List<KClass<out ApiClient>> = listOf(
    AchievementsApi::class, ClaimsApi::class, CommentsApi::class, ConsolesApi::class, FeedApi::class, GamesApi::class,
    LeaderboardsApi::class, TicketsApi::class, UsersApi::class,
)

private val json = Serializer.kotlinxSerializationJson

private fun JsonObject.text(key: String) = getValue(key).jsonPrimitive.content

/** Calls the function with the name of the operation, with arguments of its parameter types. */
private fun call(vector: JsonObject, function: KFunction<*>, api: ApiClient): Any? {
    val arguments = vector.getValue("arguments").jsonObject
    val parameters = function.parameters.filter { it.name in arguments }.associateWith {
        json.decodeFromJsonElement(serializer(it.type), arguments.getValue(it.name!!))
    }
    try {
        return function.callBy(mapOf(function.parameters.first() to api) + parameters)
    } catch (error: InvocationTargetException) {
        throw error.targetException
    }
}

/** Members of a union are wrapped in classes with the names of their schemas and a suffix. */
private fun schemaOf(function: KFunction<*>, value: Any?): String? =
    if ((function.returnType.classifier as KClass<*>).isSealed) value!!::class.simpleName!!.removeSuffix("Value") else null

private fun JsonObjectBuilder.putError(status: Int, body: Any?) {
    put("status", status)
    put("error", runCatching { Json.parseToJsonElement(body as String) }.getOrDefault(JsonNull))
}

private fun run(vector: JsonObject): JsonObject = buildJsonObject {
    put("id", vector.text("id"))
    ApiClient.apiKey["y"] = vector.text("key")
    val (type, function) = APIS.firstNotNullOf { api ->
        api.functions.find { it.name == vector.text("operation") }?.let { api to it }
    }
    try {
        val constructor = type.primaryConstructor!!
        val api = constructor.callBy(mapOf(constructor.parameters.first() to vector.text("base_url")))
        val value = call(vector, function, api)
        val read: JsonElement = json.encodeToJsonElement(serializer(function.returnType), value)
        put("status", 200)
        put("type", schemaOf(function, value))
        put("value", read)
    } catch (error: ClientException) {
        putError(error.statusCode, (error.response as ClientError<*>).body)
    } catch (error: ServerException) {
        putError(error.statusCode, (error.response as ServerError<*>).body)
    } catch (error: Exception) {
        put("failure", error.toString())
    }
}

fun main(arguments: Array<String>) {
    Json.parseToJsonElement(File(arguments.single()).readText()).jsonArray.forEach { println(run(it.jsonObject)) }
}
