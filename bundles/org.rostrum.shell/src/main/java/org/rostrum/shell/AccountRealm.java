package org.rostrum.shell;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Logins;

/**
 * The realm {@code karaf}: by its rank it takes the place of Karaf's own, which reads {@code etc/users.properties}. One
 * module and no fallback, so whoever has no account of ours has no way in.
 */
@Component(service = JaasRealm.class)
public final class AccountRealm implements JaasRealm {

    private static final int BEFORE_KARAFS_OWN = 100;

    private final AppConfigurationEntry entry;

    @Activate
    public AccountRealm(BundleContext bundle, @Reference Logins logins) {
        Map<String, Object> options = Map.of(
                BundleContext.class.getName(),
                bundle,
                ProxyLoginModule.PROPERTY_MODULE,
                AccountLoginModule.class.getName(),
                ProxyLoginModule.PROPERTY_BUNDLE,
                Long.toString(bundle.getBundle().getBundleId()),
                AccountLoginModule.LOGINS,
                logins);
        entry = new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED, options);
    }

    @Override
    public String getName() {
        return "karaf";
    }

    @Override
    public int getRank() {
        return BEFORE_KARAFS_OWN;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return new AppConfigurationEntry[] {entry};
    }
}
