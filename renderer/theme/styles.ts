// The sheets of the whole page, in the order in which they build on each other. Imported one by one: the development server
// does not watch what a sheet imports.
import './fonts.css';
import './tokens.css';
import './base.css';
import './distance.css';
import './tall-scripts.css';
