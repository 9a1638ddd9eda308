# SVG → PNG. Run with -DRSVG=… -DSOURCE=… -DTARGET=… -DNAMES=a,b,c
cmake_minimum_required(VERSION 3.22)

function(render svg png size)
    execute_process(COMMAND ${RSVG} --width ${size} --height ${size} ${ARGN} --output ${png} ${svg}
        COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(MAKE_DIRECTORY ${TARGET})
string(REPLACE "," ";" names "${NAMES}")
foreach(name IN LISTS names)
    foreach(tint light dark)
        foreach(size 16 24 32 48)
            render(${SOURCE}/${name}.svg ${TARGET}/${name}@${tint}-${size}.png ${size}
                --stylesheet ${SOURCE}/${tint}.css)
        endforeach()
    endforeach()
endforeach()
foreach(size 16 24 32 48 64 128 256 512)
    render(${SOURCE}/app.svg ${TARGET}/app-${size}.png ${size})
endforeach()
