-- The contract filled in for a campus of another shape; copy from it the parts that are like yours: days as ROC text,
-- Big5, pictures as BLOBs, raw session tokens with epoch seconds, duties as a bit mask, departments through a join.
--
--   mariadb < sql/site/second-example.sql          (after sql/certaward.sql)
--
-- Its tables are in tests/second/schema.sql, and the tests serve pages from them. demo.sql explains each view and says
-- where NULL is allowed. In httpd's configuration this campus has `CertAwardSessionCookie CAMPUSSID plain`.

USE certaward;
SET NAMES utf8mb4;

-- Returns '1120801' as a day; NULL for a text that is not a day ('', '0000000', '1120230'). A function that a view
-- calls needs no grant.
-- Created without strict mode, since a function keeps the mode of its creation: a day that does not exist must not stop
-- a page.
SET @sql_mode_before = @@sql_mode, sql_mode = 'NO_ZERO_IN_DATE,NO_ZERO_DATE';
CREATE OR REPLACE FUNCTION day_of_roc(roc VARCHAR(20) CHARACTER SET utf8mb4) RETURNS DATE DETERMINISTIC
  RETURN IF(roc REGEXP '^[0-9]{7}$',
            STR_TO_DATE(CONCAT(CAST(LEFT(roc, 3) AS UNSIGNED) + 1911, SUBSTR(roc, 4)), '%Y%m%d'), NULL);
SET sql_mode = @sql_mode_before;

-- The table holds the cookie's own text, so the directive says plain. Seconds become a moment in the server's time
-- zone.
CREATE OR REPLACE VIEW portal_session AS
  SELECT s.sess AS token, p.login AS account, FROM_UNIXTIME(s.last_seen + 1800) AS expires_at
  FROM registry.session s JOIN registry.staff p ON p.uid = s.uid;

-- Bit 8 goes before bit 4: a reviewer of all departments needs no department.
CREATE OR REPLACE VIEW reviewer AS
  SELECT login AS account, cname AS name,
         IF(duties & 8, 'all', 'unit') AS scope,
         IF(duties & 8, NULL, dept) AS unit_id
  FROM registry.staff
  WHERE duties & (4 | 8);

-- Columns declared as big5 need nothing: the server converts them.
CREATE OR REPLACE VIEW unit AS
  SELECT d.dept AS unit_id, d.cname AS name, c.cname AS college
  FROM registry.dept d JOIN registry.college c ON c.coll = d.coll;

-- No day of a round may be NULL.
CREATE OR REPLACE VIEW award_round AS
  SELECT term AS round_id,
         CONCAT(LEFT(term, 3), '年度第', RIGHT(term, 1), '梯次') AS title,
         day_of_roc(apply_b) AS apply_from, day_of_roc(apply_e) AS apply_to,
         day_of_roc(get_b) AS obtained_from, day_of_roc(get_e) AS obtained_to,
         day_of_roc(review_e) AS review_until
  FROM registry.term;

-- The department is that of the class. The student's name is Big5 bytes in a column declared as latin1, so the view
-- says that they are big5. An application whose student or class is gone has no department; it gets '', and the R&D
-- office sees it.
CREATE OR REPLACE VIEW application AS
  SELECT a.appid AS application_id, a.term AS round_id, COALESCE(c.dept, '') AS unit_id,
         COALESCE(c.cname, '') AS class_name, a.stuid AS student_id,
         COALESCE(CONVERT(CAST(s.cname AS BINARY) USING big5), '') AS student_name,
         a.licno AS certificate_number, a.licname AS certificate_name, a.licorg AS issuer,
         day_of_roc(a.getdate) AS obtained_on, a.bank AS bank_code, a.acct AS bank_account,
         TIMESTAMP(day_of_roc(LEFT(a.sent, 7)), MAKETIME(SUBSTR(a.sent, 8, 2), SUBSTR(a.sent, 10, 2), 0)) AS submitted_at
  FROM registry.award_app a
  LEFT JOIN registry.student s ON s.stuid = a.stuid
  LEFT JOIN registry.classroom c ON c.classid = s.classid
  WHERE a.sent <> '';

-- Every picture's bytes are in the table; CertAwardAttachmentRoot may be an empty folder.
CREATE OR REPLACE VIEW attachment AS
  SELECT picid AS attachment_id, appid AS application_id,
         IF(what = '1', 'bankbook', 'certificate') AS kind,
         seq AS position, fname AS file_name, NULL AS path, pic AS content
  FROM registry.award_pic;

CREATE OR REPLACE VIEW recognized_certificate AS
  SELECT dept AS unit_id, licname AS certificate_name, lvl AS level, need = 'Y' AS required_to_graduate
  FROM registry.lic_list;

CREATE OR REPLACE VIEW past_decision AS
  SELECT appid AS application_id,
         CASE result WHEN 'Y' THEN 'approved' WHEN 'N' THEN 'rejected' ELSE 'pending' END AS status,
         lvl AS level, memo AS reason
  FROM registry.award_app;

-- A character that Big5 lacks becomes '?' in the campus's column. Created without strict mode, since a trigger keeps
-- the mode of its creation: otherwise such a character would make the decision fail.
SET sql_mode = '';
DELIMITER //
CREATE OR REPLACE TRIGGER decision_to_campus AFTER INSERT ON review_event FOR EACH ROW
BEGIN
  IF NEW.kind = 'decided' THEN
    UPDATE registry.award_app
    SET result = CASE NEW.to_status WHEN 'approved' THEN 'Y' WHEN 'rejected' THEN 'N' ELSE '' END,
        lvl = NEW.to_level, memo = LEFT(NEW.to_reason, 50)
    WHERE appid = NEW.application_id;
  END IF;
END//
DELIMITER ;
SET sql_mode = @sql_mode_before;

CALL import_past_decisions();
