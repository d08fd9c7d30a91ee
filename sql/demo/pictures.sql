-- Lists the facts from which draw_pictures draws the attachments of the open round and of the latest round before it.
--
--   mariadb --batch --skip-column-names campus < pictures.sql | draw_pictures UPLOAD_FOLDER PLANTED_FILE
--
-- Not with --raw: the program expects tabs and line ends in a text to be escaped. NULL would come as the
-- word NULL, which is also a name, so it comes as an empty text. The table certaward.bank names the banks.

SET NAMES utf8mb4;

SELECT file.path,
       file.file_kind,
       file.seq,
       file.apply_no,
       COALESCE(student.std_name, ''),
       COALESCE(bank.name, ''),
       COALESCE(apply.bank_code, ''),
       COALESCE(apply.bank_acct, ''),
       apply.lic_name,
       apply.lic_no,
       COALESCE(apply.issuer, ''),
       COALESCE(apply.obtain_date, ''),
       meeting.obtain_start,
       meeting.obtain_end,
       meeting.apply_start
FROM (SELECT * FROM license_meeting ORDER BY meeting_no DESC LIMIT 2) AS meeting
JOIN license_apply AS apply ON apply.meeting_no = meeting.meeting_no
JOIN license_file AS file ON file.apply_no = apply.apply_no
LEFT JOIN student ON student.std_no = apply.std_no
LEFT JOIN certaward.bank AS bank ON bank.bank_code = LEFT(apply.bank_code, 3) COLLATE utf8mb4_bin -- the two databases may collate differently
WHERE file.path IS NOT NULL
ORDER BY file.apply_no, file.file_kind, file.seq;
