// The script of every page. All pages work without it; with it, choices take effect at once.
import { countCovers } from "./covers.js";
import { pressTheFieldsButton } from "./keys/enter.js";
import { submitFiltersOnChange } from "./list/filters.js";
import { listenToKeys } from "./keys/keys.js";
import { sendOnce, sendOnChoice } from "./detail.js";
import { pickRows } from "./list/row_selection.js";
import { offerToPrint } from "./print.js";
import { followExports } from "./progress.js";
import { saveRowsOnChoice } from "./list/rows.js";
import { viewPictures } from "./viewer/viewer.js";
import { showWaiting } from "./waiting.js";

document.documentElement.classList.add("script");
submitFiltersOnChange();
saveRowsOnChoice();
pickRows();
viewPictures();
sendOnChoice();
sendOnce();
listenToKeys();
showWaiting();
followExports();
offerToPrint();
countCovers();
pressTheFieldsButton();
