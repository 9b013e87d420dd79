/** Types for lists and maps as PHP serializes them. config.yaml uses them for unions of both. */

package org.retroachievements.wire

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonObject
import org.retroachievements.client.models.AchievementProgress
import org.retroachievements.client.models.Claim
import org.retroachievements.client.models.GameAward
import org.retroachievements.client.models.GameProgress
import org.retroachievements.client.models.SummaryAchievement
import org.retroachievements.client.models.TopUser

typealias GameAwards = ListWithGaps<GameAward>
typealias Labels = ListWithGaps<String>
typealias Claims = ListWithGaps<Claim>
typealias TopUsers = ListWithGaps<TopUser>
typealias AchievementsById = MapById<AchievementProgress>
typealias AchievementDistribution = MapById<Int>
typealias ProgressById = MapById<GameProgress>
typealias RecentAchievements = MapById<Map<String, SummaryAchievement>>

/** A list. On the wire, a filtered list is an object with row numbers as keys. */
@Serializable(with = ListWithGapsSerializer::class)
class ListWithGaps<T>(rows: List<T>) : List<T> by rows

/** A map by id. On the wire, an empty map is a list. */
@Serializable(with = MapByIdSerializer::class)
class MapById<T>(entries: Map<String, T>) : Map<String, T> by entries

class ListWithGapsSerializer<T>(row: KSerializer<T>) : KSerializer<ListWithGaps<T>> {
    private val rows = ListSerializer(row)
    override val descriptor = SerialDescriptor("ListWithGaps", rows.descriptor)

    override fun serialize(encoder: Encoder, value: ListWithGaps<T>) = rows.serialize(encoder, value)

    override fun deserialize(decoder: Decoder): ListWithGaps<T> {
        val element = (decoder as JsonDecoder).decodeJsonElement()
        val list = if (element is JsonObject) JsonArray(element.values.toList()) else element
        return ListWithGaps(decoder.json.decodeFromJsonElement(rows, list))
    }
}

class MapByIdSerializer<T>(value: KSerializer<T>) : KSerializer<MapById<T>> {
    private val entries = MapSerializer(String.serializer(), value)
    override val descriptor = SerialDescriptor("MapById", entries.descriptor)

    override fun serialize(encoder: Encoder, value: MapById<T>) = entries.serialize(encoder, value)

    override fun deserialize(decoder: Decoder): MapById<T> {
        val element = (decoder as JsonDecoder).decodeJsonElement()
        val map = if (element == JsonArray(emptyList())) JsonObject(emptyMap()) else element
        return MapById(decoder.json.decodeFromJsonElement(entries, map))
    }
}
