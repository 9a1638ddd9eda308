#pragma once

#include "net/transport.h"

#include <functional>
#include <utility>
#include <vector>

namespace klarbok::test {

/// Answers from a script, at once, and remembers what it was asked.
class FakeTransport final : public net::Transport
{
public:
    using Script = std::function<Result<net::HttpReply>(const net::HttpRequest &request)>;
    explicit FakeTransport(Script script) : m_script{std::move(script)} {}

    [[nodiscard]] Task<net::HttpReply> send(net::HttpRequest request, net::SendOptions options,
                                            StopFlag stop) override
    {
        requests.push_back(request);
        timeouts.push_back(options.timeout);
        if (stop.isStopped())
            co_return Error{ErrorKind::Cancelled, QStringLiteral("stopped")};
        co_return m_script(request);
    }

    std::vector<net::HttpRequest> requests;
    std::vector<std::chrono::milliseconds> timeouts;

private:
    Script m_script;
};

} // namespace klarbok::test
