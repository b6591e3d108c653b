// One control connection, as a client sees it. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_DIALOGUE_HPP
#define FTP_REPLY_DIALOGUE_HPP

#include <ftp_reply/command.hpp>
#include <ftp_reply/reply.hpp>

namespace ftp {

/// Meaning of a reply for the command that it answers.
struct Outcome {
    OutcomeKind kind;
    /// For OutcomeKind::violation: how the server broke the protocol.
    std::optional<Violation> violation;
    /// Command that the reply answers, as it was sent; nothing if it answers none.
    std::optional<Command> answered;
    /// For OutcomeKind::need_command, the commands of which one must be sent next, the usual one first.
    std::vector<Command> expected;
    /// Commands to which the server sent no last reply, as this reply shows, the oldest first.
    std::vector<Command> unanswered;
};

/// Tracks one control connection: call send() for every command and receive() for every reply. The dialogue finds the
/// command that each reply answers and what that means, even if the server answers out of order or leaves a reply out.
class Dialogue {
public:
    /// Starts the dialogue of a new connection, which waits for the greeting.
    Dialogue() { ftp_reply_dialogue_init(&dialogue_); }

    /// Starts the dialogue of a connection that uses TLS from its first byte, as on port 990.
    static Dialogue over_tls()
    {
        Dialogue dialogue;
        ftp_reply_dialogue_init_over_tls(&dialogue.dialogue_);
        return dialogue;
    }

    /// Records that a command is sent. Its argument is not stored; only that of AUTH matters. If there is an error, the
    /// command must not be sent, and the dialogue is unchanged.
    [[nodiscard]] std::optional<Error> send(Command command, std::string_view argument = {})
    {
        const int result = ftp_reply_dialogue_send_with_argument(&dialogue_, command.number(), argument.data(),
                                                                 argument.size());
        if (result == FTP_REPLY_RESULT_OK)
            return std::nullopt;
        return Error::from_result(result, ClosedSet::send_error);
    }

    /// Receives a reply, and returns what it means.
    Outcome receive(const Reply &reply)
    {
        ftp_reply_outcome_t outcome{};
        ftp_reply_dialogue_receive(&dialogue_, &reply.view(), &outcome);
        return from_c(outcome);
    }

    /// Receives a reply by its code, and returns what it means.
    Outcome receive(Code code)
    {
        ftp_reply_outcome_t outcome{};
        ftp_reply_dialogue_receive_code(&dialogue_, code, &outcome);
        return from_c(outcome);
    }

    /// Gives up the oldest waiting command, for example after a timeout. unanswered() then has it.
    void give_up() { ftp_reply_dialogue_give_up(&dialogue_); }

    /// Records that the server sent something that is not a reply. If exactly one command waits, it is given up.
    void fault() { ftp_reply_dialogue_fault(&dialogue_); }

    /// Returns the command that the last reply answered.
    std::optional<Command> answered() const
    {
        return Command::from_number(ftp_reply_dialogue_answered(&dialogue_));
    }

    /// Returns the commands that the last call of receive(), give_up() or fault() gave up, the oldest first.
    std::vector<Command> unanswered() const { return list(ftp_reply_dialogue_unanswered); }

    /// Returns the commands that wait for a reply, the oldest first.
    std::vector<Command> outstanding() const { return list(ftp_reply_dialogue_outstanding); }

    /// Returns the commands of which one must be sent next, the usual one first. There are none if any can be sent.
    std::vector<Command> expected() const { return list(ftp_reply_dialogue_expected); }

    /// Returns true if no reply is due, so that a client can stop reading.
    bool is_idle() const { return ftp_reply_dialogue_is_idle(&dialogue_); }
    /// Returns true if a transfer has started and not ended.
    bool is_transferring() const { return ftp_reply_dialogue_is_transferring(&dialogue_); }
    /// Returns true if the server has accepted a login that is still valid.
    bool is_logged_in() const { return ftp_reply_dialogue_is_logged_in(&dialogue_); }
    /// Returns true if a security data exchange has succeeded.
    bool is_protected() const { return ftp_reply_dialogue_is_protected(&dialogue_); }
    /// Returns true if the server is about to close the connection.
    bool is_closing() const { return ftp_reply_dialogue_is_closing(&dialogue_); }

    /// Returns what to do about the last reply; nothing before the first one.
    std::optional<Recovery> advice_recovery() const
    {
        return detail::optional_member<Recovery>(ftp_reply_dialogue_advice_recovery(&dialogue_));
    }

    /// Returns the advice about the last reply as one line; nothing before the first one.
    std::optional<std::string_view> advice_text(Lang lang = Lang::en) const
    {
        return detail::optional_text(ftp_reply_dialogue_advice_text(&dialogue_, static_cast<int>(lang)));
    }

    /// Returns the causes of the last reply as short phrases, the likeliest first.
    std::vector<std::string_view> advice_causes(Lang lang = Lang::en) const
    {
        return detail::indexed([&](std::size_t index) {
                   return detail::optional_text(
                       ftp_reply_dialogue_advice_cause(&dialogue_, index, static_cast<int>(lang)));
               })
            .to_vector();
    }

    /// Returns commands to send instead of the one that failed, or before it, the best one first.
    std::vector<Command> advice_commands() const { return list(ftp_reply_dialogue_advice_command); }

    /// Returns the sections from which the advice follows.
    std::vector<Source> advice_sources() const
    {
        return detail::indexed([&](std::size_t index) {
                   return Source::from_number(ftp_reply_dialogue_advice_source(&dialogue_, index));
               })
            .to_vector();
    }

private:
    std::vector<Command> list(ftp_reply_command_t (*get)(const ftp_reply_dialogue_t *, std::size_t)) const
    {
        return detail::indexed([&](std::size_t index) { return Command::from_number(get(&dialogue_, index)); })
            .to_vector();
    }

    static Outcome from_c(const ftp_reply_outcome_t &from)
    {
        Outcome outcome{static_cast<OutcomeKind>(from.kind), detail::optional_member<Violation>(from.violation),
                        Command::from_number(from.answered), {}, {}};
        for (const auto number : from.expected)
            if (const auto command = Command::from_number(number))
                outcome.expected.push_back(*command);
        for (std::uint32_t i = 0; i < from.unanswered_count; i++)
            if (const auto command = Command::from_number(from.unanswered[i]))
                outcome.unanswered.push_back(*command);
        return outcome;
    }

    ftp_reply_dialogue_t dialogue_;
};

} // namespace ftp

#endif
