// The pictures of one application: a tab for each, and tools to zoom and rotate. Without script they stand one below
// the other.
import { announce } from "../announce.js";
import { handle } from "./gestures.js";
import { makeZoomable } from "./zoom.js";
import { word } from "../i18n.js";

let viewer = null;

// The commands for the keys. They do nothing if no picture is shown.
export const pictureCommands = {
    showKind,
    zoomIn: () => viewer?.view()?.zoomIn(),
    zoomOut: () => viewer?.view()?.zoomOut(),
    zoomReset: () => viewer?.view()?.fit(),
};

export function viewPictures() {
    const section = document.querySelector("[data-viewer]");
    const tabs = section ? [...section.querySelectorAll("[data-tabs] a")] : [];
    if (tabs.length === 0) return;
    const views = new Map();
    viewer = { tabs, shown: tabs[0], view: () => views.get(panelOf(viewer.shown)) };

    const tools = toolbar(section);
    for (const tab of tabs) {
        const panel = panelOf(tab);
        prepare(tab, panel);
        const stage = panel.querySelector(".stage");
        if (stage) prepareStage(stage, panel, views, tools);
    }
    section.querySelector(".picture-tabs").append(tools.bar);
    section.addEventListener("certaward:picture", () => tools.show());
    show(tabs.find(tab => tab.hash === location.hash) ?? tabs[0]);
}

const panelOf = tab => document.getElementById(tab.hash.slice(1));

function prepare(tab, panel) {
    tab.parentElement.setAttribute("role", "tablist");
    tab.parentElement.setAttribute("aria-label", word("附件"));
    tab.id = `tab-${panel.id}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", event => { event.preventDefault(); show(tab); });
    tab.addEventListener("keydown", event => {
        const { tabs } = viewer;
        const at = tabs.indexOf(tab);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1, " ": at }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        const next = tabs.at(to % tabs.length);
        show(next);
        next.focus();
    });
}

function prepareStage(stage, panel, views, tools) {
    const image = stage.querySelector("img");
    const failed = () => {
        const words = word("影像無法顯示：可能是登入已逾時，或檔案有問題。請重新整理本頁，或按「在新分頁開啟」。");
        views.delete(panel);
        stage.replaceWith(Object.assign(document.createElement("p"), { className: "note refused", textContent: words }));
        tools.show();
    };
    image.addEventListener("error", failed);
    if (image.complete && !image.naturalWidth) return failed(); // it failed before we listened
    stage.tabIndex = 0;
    stage.setAttribute("role", "group");
    stage.setAttribute("aria-label", word("影像；放大後可用方向鍵移動"));
    const view = makeZoomable(stage, () => tools.show());
    views.set(panel, view);
    handle(stage, view);
}

function show(tab) {
    viewer.shown = tab;
    for (const each of viewer.tabs) {
        const isShown = each === tab;
        each.setAttribute("aria-selected", String(isShown));
        each.tabIndex = isShown ? 0 : -1;
        panelOf(each).hidden = !isShown;
    }
    tab.dispatchEvent(new CustomEvent("certaward:picture", { bubbles: true }));
}

// Shows the first picture of this kind, or the next of this kind if one of them is shown already.
function showKind(kind) {
    const ofKind = viewer?.tabs.filter(tab => tab.dataset.kind === kind) ?? [];
    if (ofKind.length === 0) return announce(kind === "bankbook" ? word("存摺未附。") : word("證照未附。"));
    show(ofKind[(ofKind.indexOf(viewer.shown) + 1) % ofKind.length]);
    announce(viewer.shown.textContent);
}

function toolbar(section) {
    const bar = document.createElement("div");
    bar.className = "tools";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", word("影像工具"));
    const ofPicture = [
        tool("－", word("縮小"), pictureCommands.zoomOut, "-"),
        tool("＋", word("放大"), pictureCommands.zoomIn, "+"),
        tool(word("原尺寸"), word("原尺寸"), () => (viewer.view().fits() ? viewer.view().original() : viewer.view().fit()), "0"),
        tool("↻", word("向右旋轉"), () => viewer.view().turn()),
    ];
    const [smaller, larger, size] = ofPicture;
    const full = tool(word("全螢幕"), word("全螢幕"), () => (document.fullscreenElement ? document.exitFullscreen() : section.requestFullscreen()));
    full.hidden = !document.fullscreenEnabled; // the portal's frame may forbid full screen
    document.addEventListener("fullscreenchange", () => rename(full, document.fullscreenElement ? word("結束全螢幕") : word("全螢幕")));
    bar.append(...ofPicture, full);

    const refresh = () => {
        const view = viewer.view();
        for (const button of ofPicture) button.hidden = !view; // the browser's PDF viewer has its own tools
        if (!view) return;
        rename(size, view.fits() ? word("原尺寸") : word("符合視窗"));
        smaller.setAttribute("aria-disabled", String(view.fits())); // keeps the focus, unlike disabled
        larger.setAttribute("aria-disabled", String(view.isLargest()));
    };
    return { bar, show: refresh };
}

function tool(face, name, act, key) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: face });
    button.setAttribute("aria-label", name);
    button.title = key ? word("{}（{}）", name, key) : name;
    button.addEventListener("click", act);
    return button;
}

function rename(button, name) {
    button.textContent = name;
    button.title = name;
    button.setAttribute("aria-label", name);
}
