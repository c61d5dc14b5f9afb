package org.rostrum.soap;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.Service;
import javax.xml.ws.handler.MessageContext;
import rostrum.calls.Calls;
import rostrum.calls.Calls_Service;
import rostrum.conferences.Conferences;
import rostrum.conferences.Conferences_Service;
import rostrum.contacts.Contacts;
import rostrum.contacts.Contacts_Service;
import rostrum.groups.Groups;
import rostrum.groups.Groups_Service;
import rostrum.occurrences.Occurrences;
import rostrum.occurrences.Occurrences_Service;
import rostrum.participants.Participants;
import rostrum.participants.Participants_Service;
import rostrum.people.People;
import rostrum.people.People_Service;
import rostrum.profiles.Profiles;
import rostrum.profiles.Profiles_Service;

/** A client made from the WSDL, of somebody who calls with a password. */
record Client(RunningSoap soap, String login, String password) {

    Conferences conferences() throws MalformedURLException {
        return port(new Conferences_Service(wsdl("Conferences")), "Conferences", Conferences.class);
    }

    Participants participants() throws MalformedURLException {
        return port(new Participants_Service(wsdl("Participants")), "Participants", Participants.class);
    }

    People people() throws MalformedURLException {
        return port(new People_Service(wsdl("People")), "People", People.class);
    }

    Contacts contacts() throws MalformedURLException {
        return port(new Contacts_Service(wsdl("Contacts")), "Contacts", Contacts.class);
    }

    Calls calls() throws MalformedURLException {
        return port(new Calls_Service(wsdl("Calls")), "Calls", Calls.class);
    }

    Groups groups() throws MalformedURLException {
        return port(new Groups_Service(wsdl("Groups")), "Groups", Groups.class);
    }

    Occurrences occurrences() throws MalformedURLException {
        return port(new Occurrences_Service(wsdl("Occurrences")), "Occurrences", Occurrences.class);
    }

    Profiles profiles() throws MalformedURLException {
        return port(new Profiles_Service(wsdl("Profiles")), "Profiles", Profiles.class);
    }

    /** A client that calls with a token. */
    static Conferences withToken(RunningSoap soap, String token) throws MalformedURLException {
        Conferences port = new Client(soap, null, null).conferences();
        ((BindingProvider) port)
                .getRequestContext()
                .put(MessageContext.HTTP_REQUEST_HEADERS, Map.of("Authorization", List.of("Bearer " + token)));
        return port;
    }

    private static URL wsdl(String service) throws MalformedURLException {
        return Path.of("src/test/wsdl", service + ".wsdl").toUri().toURL();
    }

    private <T> T port(Service service, String name, Class<T> words) {
        T port = service.getPort(words);
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, soap.url("/soap/" + name));
        if (login != null) {
            context.put(BindingProvider.USERNAME_PROPERTY, login);
            context.put(BindingProvider.PASSWORD_PROPERTY, password);
        }
        return port;
    }
}
