// Shows how many bankbook covers are not loaded yet or have failed: a page printed now would lack them.
export function countCovers() {
    const place = document.querySelector(".covers-left");
    if (!place) return;
    const pictures = [...document.querySelectorAll(".covers img")];
    const failed = picture => picture.complete && picture.naturalWidth === 0 && picture.dataset.again === "over";
    const say = () => {
        const come = pictures.filter(picture => picture.complete && picture.naturalWidth > 0).length;
        const lost = pictures.filter(failed).length;
        place.textContent = lost > 0 ? `${lost} 份影像沒有載入，請重新整理後再列印`
            : come < pictures.length ? `影像載入中 ${come} / ${pictures.length}` : "";
        place.classList.toggle("refused", lost > 0);
    };
    // Retries once after two seconds: the server may have been busy with the other pictures.
    const again = event => {
        const picture = event.target;
        if (picture.dataset.again === "waiting") return; // its error was seen before the event came
        if (picture.dataset.again) {
            picture.dataset.again = "over";
            return say();
        }
        picture.dataset.again = "waiting";
        setTimeout(() => {
            picture.dataset.again = "asked";
            picture.src = picture.src;
        }, 2000);
    };
    for (const picture of pictures) {
        picture.addEventListener("load", say);
        picture.addEventListener("error", again);
        if (picture.complete && picture.naturalWidth === 0) again({ target: picture }); // it failed before we listened
    }
    say();
}
