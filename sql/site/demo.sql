-- The contract between mod_certaward and one campus: the demo campus of sql/demo/.
--
--   mariadb < sql/site/demo.sql          (after sql/certaward.sql)
--
-- A site copies this file and edits the text before each AS and after FROM: nothing in the
-- module names a campus table. The names after AS are fixed. A column without AS has the
-- contract's name already; if yours has another name, write `your_column AS issuer`.
-- NULL is allowed only where a comment says so.
-- Ids of units and rounds, accounts and tokens are compared as text; leave columns as they are
-- (no CAST, no CONCAT) where you can, so that the campus's own indexes serve.
-- The views run with the rights of the account that loads this file; the module's account needs
-- no rights on the campus database.

USE certaward;
SET NAMES utf8mb4;

-- token: what CertAwardSessionCookie makes of the cookie.
CREATE OR REPLACE VIEW portal_session AS
  SELECT sid_sha256 AS token, acct AS account, expires_at
  FROM campus.web_session;

-- scope: 'unit' (own departments; one row for each) or 'all' (unit_id NULL).
CREATE OR REPLACE VIEW reviewer AS
  SELECT e.acct AS account, e.emp_name AS name,
         IF(d.duty_code = 'LIC_RD', 'all', 'unit') AS scope,
         IF(d.duty_code = 'LIC_RD', NULL, d.dept_no) AS unit_id
  FROM campus.employee_duty d JOIN campus.employee e ON e.acct = d.acct
  WHERE e.active = 1 AND d.duty_code IN ('LIC_DEPT', 'LIC_RD');

-- Departments that can have applications.
CREATE OR REPLACE VIEW unit AS
  SELECT dept_no AS unit_id, dept_name AS name, college_name AS college
  FROM campus.dept
  WHERE dept_no < '9000';

-- Dates; both ends included.
CREATE OR REPLACE VIEW award_round AS
  SELECT meeting_no AS round_id,
         CONCAT(acad_year, '年度第', term, '梯次') AS title,
         apply_start AS apply_from, apply_end AS apply_to,
         obtain_start AS obtained_from, obtain_end AS obtained_to,
         review_end AS review_until
  FROM campus.license_meeting;

-- Only applications that were sent in. Outer joins, so that no application disappears if the
-- rolls lack its student or class. NULL: issuer, obtained_on, bank_code, bank_account.
CREATE OR REPLACE VIEW application AS
  SELECT a.apply_no AS application_id, a.meeting_no AS round_id, a.dept_no AS unit_id,
         COALESCE(c.class_name, '') AS class_name,
         a.std_no AS student_id, COALESCE(s.std_name, '') AS student_name,
         a.lic_no AS certificate_number, a.lic_name AS certificate_name, a.issuer,
         a.obtain_date AS obtained_on, a.bank_code, a.bank_acct AS bank_account,
         a.apply_time AS submitted_at
  FROM campus.license_apply a
  LEFT JOIN campus.student s ON s.std_no = a.std_no
  LEFT JOIN campus.class c ON c.class_no = a.class_no
  WHERE a.apply_time IS NOT NULL;

-- kind: 'bankbook' or 'certificate'. Bytes in content, or in the file at path below
-- CertAwardAttachmentRoot; one of the two is NULL.
CREATE OR REPLACE VIEW attachment AS
  SELECT file_no AS attachment_id, apply_no AS application_id,
         IF(file_kind = 'B', 'bankbook', 'certificate') AS kind,
         seq AS position, file_name, path, content
  FROM campus.license_file;

CREATE OR REPLACE VIEW recognized_certificate AS
  SELECT dept_no AS unit_id, lic_name AS certificate_name, lic_level AS level,
         grad_req AS required_to_graduate
  FROM campus.license_catalog;

-- Decisions from before the module: status 'pending', 'approved' or 'rejected'.
-- NULL: level, reason.
CREATE OR REPLACE VIEW past_decision AS
  SELECT apply_no AS application_id,
         ELT(1 + FIELD(state, '1', '2'), 'pending', 'approved', 'rejected') AS status,
         lic_level AS level, reason
  FROM campus.license_apply;

-- Carries each decision to where the student's page reads it, in the decision's own transaction.
-- An imported decision came from there and is not written back.
DELIMITER //
CREATE OR REPLACE TRIGGER decision_to_campus AFTER INSERT ON review_event FOR EACH ROW
BEGIN
  IF NEW.kind = 'decided' THEN
    UPDATE campus.license_apply
    SET state = CASE NEW.to_status WHEN 'approved' THEN '1' WHEN 'rejected' THEN '2' ELSE '0' END,
        lic_level = NEW.to_level, reason = LEFT(NEW.to_reason, 200)
    WHERE apply_no = NEW.application_id;
  END IF;
END//
DELIMITER ;

-- Optional, for rounds of thousands: an index over all columns that the view application uses when applications are
-- counted, so that the review list need not read each one. It costs what any index costs when a student hands in.
--   ALTER TABLE campus.license_apply ADD KEY counted (meeting_no, dept_no, apply_time, std_no, class_no);

CALL import_past_decisions();
