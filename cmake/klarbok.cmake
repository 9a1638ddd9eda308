# The two functions every floor and every test is declared with, and the warnings they share.

option(KLARBOK_WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)
set(KLARBOK_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")

add_library(klarbok_options INTERFACE)
target_compile_definitions(klarbok_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    KLARBOK_VERSION="${PROJECT_VERSION}")
if(NOT MSVC)
    target_compile_options(klarbok_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
        -Wnon-virtual-dtor -Woverloaded-virtual
        -Werror=switch -Werror=return-type -Werror=unused-result
        # g++ 12 takes an empty std::optional for an uninitialized one as soon as it optimizes.
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-maybe-uninitialized>)
    if(KLARBOK_WARNINGS_AS_ERRORS)
        target_compile_options(klarbok_options INTERFACE -Werror)
    endif()
endif()
if(KLARBOK_SANITIZE)
    target_compile_options(klarbok_options INTERFACE
        -fsanitize=${KLARBOK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(klarbok_options INTERFACE -fsanitize=${KLARBOK_SANITIZE})
endif()

# The standard library and QtCore are read once for all: that is nearly half of the building. What a
# file forgets to include is found by the preset `tidy`, which does without.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/headers.cpp CONTENT "")
add_library(klarbok_headers OBJECT ${PROJECT_BINARY_DIR}/headers.cpp)
target_link_libraries(klarbok_headers PRIVATE klarbok_options Qt6::Core)
target_precompile_headers(klarbok_headers PRIVATE
    <QtCore> <algorithm> <array> <functional> <map> <memory> <optional> <set> <variant> <vector>)

# klarbok_floor(name SOURCES … LINKS …): one floor of the house as a static library klarbok_<name>.
# Headers are included as "floor/header.h". The link line is the wall: list only what the floor may know.
function(klarbok_floor name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(klarbok_${name} STATIC ${ARG_SOURCES})
    target_include_directories(klarbok_${name} PUBLIC
        ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(klarbok_${name} PUBLIC klarbok_options ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    target_precompile_headers(klarbok_${name} REUSE_FROM klarbok_headers)
endfunction()

# klarbok_test(tst_name SOURCES … LINKS … [KEYRING] [ONE_ZONE] [SIDE_BY_SIDE] [TIMEOUT s] [CASES]): one Qt Test program, run
# offscreen twice: in Stockholm without a language, and in Auckland, where it is tomorrow, in Swedish.
# KEYRING runs it in a D-Bus session of its own with an unlocked gnome-keyring. KEYRING and ONE_ZONE
# (for what takes long) run it in Stockholm only. SIDE_BY_SIDE (for what waits more than it works)
# runs its functions at the same time, in processes of their own. CASES tries a test's properties on ten
# thousand cases; on fewer in Auckland and under the sanitizers.
function(klarbok_test name)
    cmake_parse_arguments(ARG "KEYRING;ONE_ZONE;SIDE_BY_SIDE;CASES" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE klarbok_options Qt6::Test ${ARG_LINKS})
    target_precompile_headers(${name} REUSE_FROM klarbok_headers)
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(ARG_KEYRING)
        set(command ${PROJECT_SOURCE_DIR}/tests/with-keyring $<TARGET_FILE:${name}>)
    elseif(ARG_SIDE_BY_SIDE)
        set(command ${PROJECT_SOURCE_DIR}/tests/side-by-side $<TARGET_FILE:${name}>)
    else()
        set(command ${name})
    endif()
    set(few)
    set(many)
    if(ARG_CASES)
        set(few RC_PARAMS=max_success=1000)
        set(many RC_PARAMS=max_success=10000)
        if(KLARBOK_SANITIZE)
            set(many ${few})
        endif()
    endif()
    set(environment QT_QPA_PLATFORM=offscreen KLARBOK_BIN=${PROJECT_BINARY_DIR}/bin)
    add_test(NAME ${name} COMMAND ${command})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "${environment};${many};TZ=Europe/Stockholm;LC_ALL=C.UTF-8")
    if(NOT ARG_KEYRING AND NOT ARG_ONE_ZONE)
        add_test(NAME ${name}@auckland COMMAND ${command})
        set_tests_properties(${name}@auckland PROPERTIES TIMEOUT ${ARG_TIMEOUT}
            ENVIRONMENT "${environment};${few};TZ=Pacific/Auckland;LC_ALL=sv_SE.UTF-8")
    endif()
endfunction()
