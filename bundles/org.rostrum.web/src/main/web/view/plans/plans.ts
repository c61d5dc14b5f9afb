/** The pages around the form of a conference, fetched together. */
import "./calendar";
import "./dates";
import "./invitations";
import "./templates";
