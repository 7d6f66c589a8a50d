package org.mednec.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The floor of a command: a virtual machine that reads one case file's JSON, prints how many facts it has, and ends. */
public final class ReadOnly {

    private ReadOnly() {
    }

    public static void main(String[] args) throws IOException {
        System.out.println(JsonMapper.builder().build().readTree(Files.readAllBytes(Path.of(args[0]))).get("facts").size());
    }
}
