package org.mednec.rulebook;

import java.util.Map;

/** Classes compiled at run time, from memory. */
final class CompiledClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** @param classes class files by path, such as {@code rules/x/Y.class} */
    CompiledClassLoader(Map<String, byte[]> classes) {
        super(CompiledClassLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
