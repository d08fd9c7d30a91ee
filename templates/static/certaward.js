// What every page needs from script. Without it all of them work; with it choices take effect at once.
import { submitFiltersOnChange } from "./filters.js";
import { saveRowsOnChoice } from "./rows.js";
import { showWaiting } from "./waiting.js";

document.documentElement.classList.add("script");
submitFiltersOnChange();
saveRowsOnChoice();
showWaiting();
