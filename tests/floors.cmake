# The wall between the floors, as a test: cmake [-DROOT=folder] -P tests/floors.cmake
#
# Linking Qt6::Core alone does not stop #include <QWidget> from compiling, so every include of every
# file is held against the list of its floor. Beside that: no floating point near money, no clock or
# QObject in the rules, no screen text below app, no file that has outgrown its one idea.
cmake_minimum_required(VERSION 3.22)

if(NOT DEFINED ROOT)
    get_filename_component(ROOT ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
endif()
set(longest 400)

# floor(path QT modules… FLOORS names… ALSO "regex"…): what the files under path may include.
# QT names Qt modules, FLOORS our own folders, ALSO other libraries' headers. ANY switches it off.
set(floors)
function(floor path)
    cmake_parse_arguments(ARG "ANY" "" "QT;FLOORS;ALSO" ${ARGN})
    set(floors ${floors} ${path} PARENT_SCOPE)
    foreach(list ANY QT FLOORS ALSO)
        set("${path}.${list}" "${ARG_${list}}" PARENT_SCOPE)
    endforeach()
endfunction()

set(coro "^(QCoro|qcoro)")
floor(core/base        QT QtCore           FLOORS base ALSO "^nlohmann/json\\.hpp$")
floor(core/ledger      QT QtCore           FLOORS base ledger)
floor(core/ports       QT QtCore           FLOORS base ledger ports ALSO ${coro})
floor(core/net         QT QtCore QtNetwork FLOORS base ports net ALSO ${coro})
floor(core/klarna      QT QtCore QtNetwork FLOORS base ledger ports net klarna ALSO ${coro})
floor(core/bjornlunden QT QtCore QtNetwork FLOORS base ledger ports net bjornlunden ALSO ${coro})
floor(core/store       QT QtCore QtSql     FLOORS base ledger ports store ALSO ${coro})
floor(core/secrets     QT QtCore           FLOORS base ports secrets
      ALSO ${coro} "^qt6keychain/" "^(windows|wincred)\\.h$")
floor(core/document    QT QtCore QtGui     FLOORS base ledger ports document ALSO ${coro})
floor(core/sie         QT QtCore           FLOORS base ledger ports sie)
floor(core/flow        QT QtCore           FLOORS base ledger ports flow ALSO ${coro})
floor(app/words        QT QtCore           FLOORS base ledger ports flow words)
floor(app/ui           QT QtCore QtGui QtWidgets QtPrintSupport
      FLOORS base ledger ports flow words ui ALSO ${coro})
floor(app/compose ANY)
floor(app/cli     ANY)
floor(app/klarbok ANY)

set(no_floating_point core/base core/ledger core/store core/klarna core/bjornlunden core/sie)
set(pure core/ledger core/sie)

find_program(qtpaths NAMES qtpaths6 qtpaths PATHS /usr/lib/qt6/bin)
if(NOT qtpaths)
    message(FATAL_ERROR "qtpaths6 is missing: cannot tell which Qt module a header belongs to")
endif()
execute_process(COMMAND ${qtpaths} --query QT_INSTALL_HEADERS
    OUTPUT_VARIABLE qt_headers OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

set(faults 0)
function(fault file what)
    math(EXPR count "${faults} + 1")
    set(faults ${count} PARENT_SCOPE)
    file(RELATIVE_PATH name ${ROOT} ${file})
    message(STATUS "${name}: ${what}")
endfunction()

# Sets `out` to TRUE when a header in angle brackets stands in the floor's list.
function(may_include path header out)
    set(${out} FALSE PARENT_SCOPE)
    foreach(pattern IN LISTS "${path}.ALSO")
        if(header MATCHES "${pattern}")
            set(${out} TRUE PARENT_SCOPE)
            return()
        endif()
    endforeach()
    foreach(module IN LISTS "${path}.QT")
        if(EXISTS "${qt_headers}/${module}/${header}" OR header MATCHES "^${module}(/|$)")
            set(${out} TRUE PARENT_SCOPE)
            return()
        endif()
    endforeach()
    if(header MATCHES "^[a-z_0-9]+$") # the standard library's own
        set(${out} TRUE PARENT_SCOPE)
    endif()
endfunction()

set(seen 0)
file(GLOB_RECURSE files ${ROOT}/core/*.h ${ROOT}/core/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(file IN LISTS files)
    math(EXPR seen "${seen} + 1")
    file(RELATIVE_PATH name ${ROOT} ${file})
    string(REGEX MATCH "^[^/]+/[^/]+" path ${name})
    if(NOT path IN_LIST floors)
        fault(${file} "${path} is no floor that this test knows")
        continue()
    endif()

    file(STRINGS ${file} includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
        if(${path}.ANY)
            break()
        endif()
        if(line MATCHES "<([^>]+)>")
            set(header ${CMAKE_MATCH_1})
            may_include(${path} ${header} allowed)
            if(NOT allowed)
                fault(${file} "${path} may not include <${header}>")
            endif()
        elseif(line MATCHES "\"([^\"]+)\"")
            set(header ${CMAKE_MATCH_1})
            string(REGEX MATCH "^[^/]+" first ${header})
            if(header MATCHES "^(moc_)?[a-z_0-9]+\\.(moc|cpp)$")
                continue() # moc's own output
            elseif(NOT first IN_LIST ${path}.FLOORS)
                fault(${file} "${path} may not include \"${header}\"")
            endif()
        endif()
    endforeach()

    file(READ ${file} text)
    string(REGEX MATCHALL "\n" newlines "${text}")
    list(LENGTH newlines lines)
    if(lines GREATER longest)
        fault(${file} "${lines} lines; split it, ${longest} is the most")
    endif()

    # Words are looked for in the code only: comments and strings may say "double".
    string(REPLACE "\\\"" "" code "${text}")
    string(REGEX REPLACE "\"[^\"\n]*\"" "\"\"" code "${code}")
    string(REGEX REPLACE "//[^\n]*" "" code "${code}")
    if(path IN_LIST no_floating_point
       AND code MATCHES "(^|[^A-Za-z0-9_])(double|float|qreal|toDouble|toFloat)([^A-Za-z0-9_]|$)")
        fault(${file} "floating point (${CMAKE_MATCH_2}) near money")
    endif()
    if(path IN_LIST pure
       AND code MATCHES "(^|[^A-Za-z0-9_])(QObject|Q_OBJECT|currentDate|currentDateTime|currentDateTimeUtc)([^A-Za-z0-9_]|$)")
        fault(${file} "${CMAKE_MATCH_2}: the rules know no QObject and no clock")
    endif()
    if(name MATCHES "^core/" AND code MATCHES "(^|[^A-Za-z0-9_])(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)[ ]?\\(")
        fault(${file} "${CMAKE_MATCH_2}(): screen texts live in app")
    endif()
endforeach()

if(seen EQUAL 0)
    message(FATAL_ERROR "no source files under ${ROOT}")
elseif(faults GREATER 0)
    message(FATAL_ERROR "${faults} faults in ${seen} files")
endif()
message(STATUS "${seen} files keep to their floors")
