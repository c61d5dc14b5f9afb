"use strict";

// validatorUrl: null, or the page would ask a server on the Internet about our description.
SwaggerUIBundle({
  url: "../openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
});
