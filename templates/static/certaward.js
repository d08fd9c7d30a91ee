// What every page needs from script. Without it all of them work; with it choices take effect at once.
import { countCovers } from "./covers.js";
import { pressTheFieldsButton } from "./enter.js";
import { submitFiltersOnChange } from "./filters.js";
import { listenToKeys } from "./keys.js";
import { sendOnce, sendOnChoice } from "./one.js";
import { pickRows } from "./picks.js";
import { offerToPrint } from "./print.js";
import { followExports } from "./progress.js";
import { saveRowsOnChoice } from "./rows.js";
import { viewPictures } from "./viewer.js";
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
