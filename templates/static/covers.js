// Says how many pictures have not come yet: paper printed too early would lack them.
export function countCovers() {
    const place = document.querySelector(".covers-left");
    if (!place) return;
    const pictures = [...document.querySelectorAll(".covers img")];
    const say = () => {
        const come = pictures.filter(picture => picture.complete).length;
        place.textContent = come < pictures.length ? `影像載入中 ${come} / ${pictures.length}` : "";
    };
    for (const picture of pictures) {
        picture.addEventListener("load", say);
        picture.addEventListener("error", say);
    }
    say();
}
