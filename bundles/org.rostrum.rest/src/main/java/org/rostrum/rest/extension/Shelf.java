package org.rostrum.rest.extension;

import java.util.List;

/** Where features lie, installed or not. Calls block; what goes wrong is thrown. */
interface Shelf {

    /** A feature of the house. */
    record Item(String name, String version, String description, boolean installed) {}

    /** All of the house's own, in no order. */
    List<Item> items() throws Exception;

    /** Returns when everything of it has started. */
    void install(String name) throws Exception;

    void uninstall(String name) throws Exception;
}
