import "./tokens.css";
import "./view/app";
