package org.rostrum.files.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.files.core.cfg}. */
@ObjectClassDefinition(name = "Files", description = "Saving breaks off the files that are under way.")
@interface FilesConfig {

    String PID = "org.rostrum.files.core";

    @AttributeDefinition(
            name = "Folder",
            description = "The folder of the files; from the server's data folder, unless it is absolute.")
    String folder() default "files";

    @AttributeDefinition(name = "Longest file", description = "The longest file, 1 to 4096.", min = "1", max = "4096")
    int file_megabytes() default 25;

    @AttributeDefinition(
            name = "All files of one conference",
            description = "All files of one conference, 1 to 1048576.",
            min = "1",
            max = "1048576")
    int conference_megabytes() default 500;

    @AttributeDefinition(
            name = "All files of this server",
            description = "All files of this server, 1 to 16777216.",
            min = "1",
            max = "16777216")
    int total_megabytes() default 10240;

    @AttributeDefinition(
            name = "Kept free on the disk",
            description = "What always stays free on the disk, 0 to 1048576.",
            min = "0",
            max = "1048576")
    int free_megabytes() default 1024;

    @AttributeDefinition(
            name = "Files of one seat",
            description = "How many files one seat may send in a minute, 1 to 1000.",
            min = "1",
            max = "1000")
    int files_per_minute() default 10;

    @AttributeDefinition(
            name = "Files in and out at once",
            description = "How many files go in and out at once, 1 to 1000.",
            min = "1",
            max = "1000")
    int transfers() default 32;

    @AttributeDefinition(
            name = "Time for one file",
            description = "How long one file may take, 10 to 86400.",
            min = "10",
            max = "86400")
    int transfer_seconds() default 600;

    @AttributeDefinition(
            name = "Keep files for",
            description = "How long files are kept, 0 to 3650; 0: until the conference is over. Files of a running"
                    + " conference stay, those of a plan go with it.",
            min = "0",
            max = "3650")
    int retention_days() default 30;

    @AttributeDefinition(
            name = "Refused endings",
            description = "Endings of names that are refused, with commas between.")
    String endings_denied() default
            "apk,app,bat,cmd,com,cpl,dll,dmg,exe,hta,jar,js,jse,lnk,msi,pif,ps1,reg,scr,vbe,vbs,wsf";

    @AttributeDefinition(
            name = "Only these endings",
            description = "The only endings that are taken, with commas between; empty: all others.")
    String endings_allowed() default "";
}
