package org.rostrum.files.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.files.core.cfg}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface FilesConfig {

    String PID = "org.rostrum.files.core";

    @AttributeDefinition(name = "%folder", description = "%folder.help")
    String folder() default "files";

    @AttributeDefinition(name = "%file.megabytes", description = "%file.megabytes.help", min = "1", max = "4096")
    int file_megabytes() default 25;

    @AttributeDefinition(
            name = "%conference.megabytes",
            description = "%conference.megabytes.help",
            min = "1",
            max = "1048576")
    int conference_megabytes() default 500;

    @AttributeDefinition(name = "%total.megabytes", description = "%total.megabytes.help", min = "1", max = "16777216")
    int total_megabytes() default 10240;

    @AttributeDefinition(name = "%free.megabytes", description = "%free.megabytes.help", min = "0", max = "1048576")
    int free_megabytes() default 1024;

    @AttributeDefinition(name = "%files.per.minute", description = "%files.per.minute.help", min = "1", max = "1000")
    int files_per_minute() default 10;

    @AttributeDefinition(name = "%transfers", description = "%transfers.help", min = "1", max = "1000")
    int transfers() default 32;

    @AttributeDefinition(name = "%transfer.seconds", description = "%transfer.seconds.help", min = "10", max = "86400")
    int transfer_seconds() default 600;

    @AttributeDefinition(name = "%retention.days", description = "%retention.days.help", min = "0", max = "3650")
    int retention_days() default 30;

    @AttributeDefinition(name = "%endings.denied", description = "%endings.denied.help")
    String endings_denied() default
            "apk,app,bat,cmd,com,cpl,dll,dmg,exe,hta,jar,js,jse,lnk,msi,pif,ps1,reg,scr,vbe,vbs,wsf";

    @AttributeDefinition(name = "%endings.allowed", description = "%endings.allowed.help")
    String endings_allowed() default "";
}
