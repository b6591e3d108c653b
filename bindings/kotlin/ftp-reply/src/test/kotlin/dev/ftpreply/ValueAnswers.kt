package dev.ftpreply

import com.google.gson.JsonObject
import java.math.BigInteger

/** Answers to the test vectors about values: the payloads of replies and arguments. */
internal object ValueAnswers {
    val kinds: Map<String, (JsonObject) -> JsonObject> = mapOf(
        "adat" to payload(SecurityData::parse, SecurityData::parseLenient) {
            fields("data" to it?.bytes?.let(::text))
        },
        "eprt_arg" to argument { ExtendedHostPort.parseArgument(it).let { fields("host" to it.host, "port" to it.port) } },
        "epsv" to payload(PassiveAddress::parse, PassiveAddress::parseLenient, ::extendedPassive),
        "feat" to payload(Features::parse, Features::parseLenient, ::features),
        "host_policy" to ::hostPolicy,
        "list150" to payload(TransferSize::parse, TransferSize::parseLenient) {
            fields("size" to it?.bytes?.let(::unsigned))
        },
        "lpsv" to payload(PassiveAddress::parse, PassiveAddress::parseLenient, ::hostAndPort),
        "mark" to strict(RestartMarker::parse) { fields("sender" to it.sender, "receiver" to it.receiver) },
        "mdtm" to payload(FileTime::parse, FileTime::parseLenient) { fields("time" to it.toString()) },
        "minutes" to strict(ExpectedDelay::parse) { fields("minutes" to it.minutes) },
        "mlst" to payload(FileEntry::parse, FileEntry::parseLenient, ::fileEntry),
        "pasv" to payload(PassiveAddress::parse, PassiveAddress::parseLenient, ::hostAndPort),
        "port_arg" to argument { hostAndPort(HostPort.parseArgument(it)) },
        "protected" to strict(ProtectedReply::parse, ::innerReply),
        "pwd" to payload(Pathname::parse, Pathname::parseLenient) { fields("path" to text(it.path)) },
        "size" to payload(FileSize::parse, FileSize::parseLenient) { fields("size" to unsigned(it.bytes)) },
        "stou" to payload(UniqueName::parse, UniqueName::parseLenient) { fields("name" to text(it.name)) },
        "syst" to payload(SystemType::parse, SystemType::parseLenient) { fields("system" to text(it.name)) },
    )

    /** Returns the function that answers a kind with a lenient reading. */
    private fun <T> payload(
        parse: (Reply) -> T,
        parseLenient: (Reply) -> Lenient<T>,
        describe: (T) -> JsonObject,
    ): (JsonObject) -> JsonObject = { case ->
        val reply = oneReply(case.string("input"))
        if (case.isLenient) {
            val (value, liberties) = parseLenient(reply)
            fields("ok" to describe(value), "liberties" to liberties.map(Liberty::identifier))
        } else {
            fields("ok" to describe(parse(reply)))
        }
    }

    /** Returns the function that answers a kind without a lenient reading. */
    private fun <T> strict(parse: (Reply) -> T, describe: (T) -> JsonObject): (JsonObject) -> JsonObject = { case ->
        withoutLiberties(case, describe(parse(oneReply(case.string("input")))))
    }

    private fun argument(describe: (ByteArray) -> JsonObject): (JsonObject) -> JsonObject = { case ->
        withoutLiberties(case, describe(bytes(case.string("input"))))
    }

    private fun withoutLiberties(case: JsonObject, value: JsonObject): JsonObject =
        if (case.isLenient) fields("ok" to value, "liberties" to emptyList<String>()) else fields("ok" to value)

    private fun unsigned(number: Long) = BigInteger(java.lang.Long.toUnsignedString(number))

    private fun hostAndPort(address: PassiveAddress) = fields("host" to address.host, "port" to address.port)

    private fun extendedPassive(address: PassiveAddress): JsonObject {
        val given = address as? ExtendedPassiveAddress
        return fields(
            "port" to address.port,
            "protocol" to given?.givenProtocol?.let(::numberOrText),
            "host" to (address.host ?: given?.givenHost?.let(::text)),
        )
    }

    /** Returns a protocol as a number if it is one of 64 bits. */
    private fun numberOrText(protocol: ByteArray): Any {
        val text = text(protocol)
        val number = if (text.all { it in '0'..'9' }) BigInteger(text) else null
        return number?.takeIf { it.bitLength() <= Long.SIZE_BITS } ?: text
    }

    private fun features(features: Features): JsonObject {
        val described = features.map {
            val params = text(it.line()).drop(it.name.length + 1)
            fields("name" to it.name, "params" to params)
        }
        return fields("features" to described)
    }

    private fun fileEntry(entry: FileEntry): JsonObject {
        val facts = entry.facts.keys.map { it to text(checkNotNull(entry.factBytes(it))) }
        return fields("path" to text(entry.path), "facts" to fields(*facts.toTypedArray()))
    }

    /** Returns the reply inside. The security mechanism of the vectors protects nothing. */
    private fun innerReply(protectedReply: ProtectedReply): JsonObject {
        val inner = protectedReply.open { it }
        return fields("code" to inner.code.value, "lines" to inner.lines.map(::text))
    }

    private fun hostPolicy(case: JsonObject): JsonObject {
        val policy = requireNotNull(HostPolicy.fromName(case.string("policy"))) { "unknown `policy`" }
        val host = case.optional("host")?.asString
        val address = if (host == null) ExtendedPassiveAddress(1) else LongHostPort(host, 1)
        return try {
            ok("host" to address.dataHost(case.string("peer"), policy))
        } catch (_: UnusableHostException) {
            throw Unanswerable("unusable_host")
        }
    }
}
