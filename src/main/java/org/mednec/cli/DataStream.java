package org.mednec.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output. What cannot be written is told, where a print writer would go on in silence and the exit code would say that all is done. */
final class DataStream extends FilterOutputStream {

    private DataStream(OutputStream out) {
        super(out);
    }

    /** In UTF-8, whatever the locale is: it is the same data as a file or the service has. */
    static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(new DataStream(out), StandardCharsets.UTF_8));
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw OutputException.ofData(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw OutputException.ofData(e);
        }
    }
}
