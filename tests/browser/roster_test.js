// Tests of the roster on paper: A4, heading, page number and fingerprint on each page, every number once, boxes to
// stamp.
import assert from "node:assert/strict";
import { campusUrl, sql } from "./campus.js";
import { paperOf, printed } from "./paper.js";
import { browserTest } from "./stage.js";

const rosterUrl = `${campusUrl}/campus/certaward/roster`;

for (const rows of [1, 30, 500]) {
    browserTest(`a roster of ${rows} is printed whole`, async stage => {
        const office = officeWithApproved(stage, rows);
        const page = await stage.loggedIn(office.reviewer);
        await page.goto(rosterUrl);
        const pages = await printed(page, `roster-${rows}`);

        assert.deepEqual(paperOf(`roster-${rows}`), [210, 297]);
        const fingerprint = /[0-9a-f]{64}/.exec(pages[0])[0];
        pages.forEach((text, index) => {
            assert.match(text, /專業證照獎勵核章清冊/);
            assert.match(text, /序號\s*班級\s*學號/);
            assert.match(text, new RegExp(`第\\s*${index + 1}\\s*/\\s*${pages.length}\\s*頁`));
            assert.ok(text.includes(fingerprint), `page ${index + 1} has no fingerprint`);
            assert.ok(!text.includes("查詢"), "the toolbar is printed");
        });
        const numbers = [...pages.join("\n").matchAll(/(?:^|\s)(\d+)\s+四資一甲/g)].map(found => Number(found[1]));
        assert.deepEqual(numbers, Array.from({ length: rows }, (_, i) => i + 1));
        assert.match(pages.at(-1), new RegExp(`合計 ${rows} 件，${rows} 點`));
        assert.match(pages.at(-1), /承辦人\s*系主任\s*院長/);
        assert.match(pages.at(-1), /C00000/, "the boxes stand alone on their page");
    });
}

// Creates an office with so many applications, all approved with level 3.
function officeWithApproved(stage, rows) {
    const office = stage.office();
    sql`SET @round = (SELECT meeting_no FROM campus.license_meeting WHERE review_end >= CURDATE());
        INSERT INTO campus.license_apply (meeting_no, std_no, class_no, dept_no, lic_name, lic_no, issuer, obtain_date,
                                          bank_code, bank_acct, apply_time)
        SELECT @round, CONCAT('C00000', 1700 + seq MOD 100), '12030001', ${office.unit}, '乙級技術士－網頁設計',
               CONCAT('P-', ${office.unit}, '-', seq), '勞動部勞動力發展署', '2026-05-01', '7000021', '00012345678901', NOW()
        FROM certaward.seq_1_to_500 WHERE seq <= ${rows};
        INSERT INTO certaward.review (application_id, version, status, level, account, reviewer_name, decided_at)
        SELECT apply_no, 1, 'approved', 3, ${office.reviewer}, '陳小姐', NOW()
        FROM campus.license_apply WHERE dept_no = ${office.unit}`;
    return office;
}
