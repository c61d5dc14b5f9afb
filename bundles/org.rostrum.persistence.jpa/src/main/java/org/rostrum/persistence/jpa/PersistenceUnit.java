package org.rostrum.persistence.jpa;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * What {@code persistence.xml} would say, in code: the rows are named here, so nothing is searched for, and the same
 * unit runs inside OSGi and in a plain test. No weaving: no row has a lazy relation. No shared cache: the database is
 * the truth.
 */
record PersistenceUnit(DataSource source) implements PersistenceUnitInfo {

    static EntityManagerFactory open(DataSource source) {
        Map<String, Object> options = Map.of(
                // Its own name: EclipseLink shares a session between units of the same name.
                PersistenceUnitProperties.SESSION_NAME, "rostrum-" + UUID.randomUUID(),
                PersistenceUnitProperties.WEAVING, "false",
                PersistenceUnitProperties.EXCLUDE_ECLIPSELINK_ORM_FILE, "true",
                PersistenceUnitProperties.BATCH_WRITING, BatchWriting.JDBC,
                PersistenceUnitProperties.BATCH_WRITING_SIZE, "500",
                // What fails is thrown, and told by those who catch it; values stay out of every message.
                PersistenceUnitProperties.LOGGING_LEVEL, "OFF",
                PersistenceUnitProperties.LOGGING_PARAMETERS, "false");
        return new PersistenceProvider().createContainerEntityManagerFactory(new PersistenceUnit(source), options);
    }

    @Override
    public List<String> getManagedClassNames() {
        return Stream.of(
                        AccountRow.class,
                        ProfileColumns.class,
                        ProtectionColumns.class,
                        GroupRow.class,
                        KeyRow.class,
                        LoginRow.class,
                        PlanRow.class,
                        LaunchColumns.class,
                        MissedCallRow.class,
                        BlockedCallerRow.class,
                        SentFileRow.class,
                        RoomMessageRow.class,
                        RoomLabelRow.class,
                        StayRow.class,
                        ChatMark.class,
                        DirectRow.class,
                        DirectSideRow.class,
                        DirectHead.class,
                        AuditLineRow.class,
                        ContactRow.class,
                        RulesColumns.class,
                        SpentIdRow.class,
                        AnnouncedRow.class,
                        DeliveryRow.class,
                        InvitationTokenRow.class,
                        JournalHead.class,
                        JournalRow.class,
                        MicrosConverter.class)
                .map(Class::getName)
                .toList();
    }

    @Override
    public String getPersistenceUnitName() {
        return "rostrum";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    /** EclipseLink wants a folder to look around in; this one holds no classes. */
    @Override
    public URL getPersistenceUnitRootUrl() {
        return PersistenceUnit.class.getResource("schema");
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return PersistenceUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Nothing is woven.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}
