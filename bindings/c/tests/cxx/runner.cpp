// Answers test vectors: reads one case per line from standard input and prints one answer per line.
#include "case.hpp"

#include <iostream>

static Json answer(const Json &test)
{
    const std::string kind = text_field(test, "kind");
    for (const auto area :
         {answer_fact, answer_help, answer_reading, answer_writing, answer_dialogue, answer_payload})
        if (Json result = area(kind, test); !result.is_null())
            return result;
    return {};
}

int main()
{
    std::string line;
    while (std::getline(std::cin, line)) {
        const Json test = Json::parse(line, nullptr, false);
        Json result = test.is_object() ? answer(test) : Json();
        if (result.is_null()) {
            std::cerr << "no answer to: " << line << '\n';
            return 1;
        }
        result["id"] = field(test, "id");
        result["lang"] = "c++";
        std::cout << result.dump() << std::endl;
    }
}
