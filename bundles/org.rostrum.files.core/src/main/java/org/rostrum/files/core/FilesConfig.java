package org.rostrum.files.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.files.core.cfg}. */
@ObjectClassDefinition(name = "Rostrum: files")
@interface FilesConfig {

    String PID = "org.rostrum.files.core";

    @AttributeDefinition(description = "The folder of the files; from the server's data folder, unless it is absolute.")
    String folder() default "files";

    @AttributeDefinition(description = "The longest file, 1 to 4096.")
    int file_megabytes() default 25;

    @AttributeDefinition(description = "All files of one conference, 1 to 1048576.")
    int conference_megabytes() default 500;

    @AttributeDefinition(description = "All files of this server, 1 to 16777216.")
    int total_megabytes() default 10240;

    @AttributeDefinition(description = "What always stays free on the disk, 0 to 1048576.")
    int free_megabytes() default 1024;

    @AttributeDefinition(description = "How many files one seat may send in a minute, 1 to 1000.")
    int files_per_minute() default 10;

    @AttributeDefinition(description = "How many files go in and out at once, 1 to 1000.")
    int transfers() default 32;

    @AttributeDefinition(description = "How long one file may take, 10 to 86400.")
    int transfer_seconds() default 600;

    @AttributeDefinition(
            description = "How long files are kept, 0 to 3650; 0: until the conference is over. Files of a running"
                    + " conference stay, those of a plan go with it.")
    int retention_days() default 30;

    @AttributeDefinition(description = "Endings of names that are refused, with commas between.")
    String endings_denied() default
            "apk,app,bat,cmd,com,cpl,dll,dmg,exe,hta,jar,js,jse,lnk,msi,pif,ps1,reg,scr,vbe,vbs,wsf";

    @AttributeDefinition(description = "The only endings that are taken, with commas between; empty: all others.")
    String endings_allowed() default "";
}
