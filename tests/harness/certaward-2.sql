-- What version 2 of sql/certaward.sql was, as installations of that time have it: upgrade_test.cpp begins with it.
-- The database of mod_certaward: its tables, its account and what that account may do.
--
--   (loaded by the test)
--
-- Loading it again upgrades in place and loses nothing. Settings (levels, reasons,
-- banks) that a site has changed stay as the site left them. The site's own file,
-- made after sql/site/demo.sql, comes second: it says where this campus keeps things.

CREATE DATABASE IF NOT EXISTS certaward DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
USE certaward;
SET NAMES utf8mb4;

CREATE TABLE IF NOT EXISTS schema_version (
  version    INT UNSIGNED NOT NULL PRIMARY KEY,
  applied_at DATETIME     NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- What an approved certificate is worth. A setting: schools and years differ.
CREATE TABLE IF NOT EXISTS level (
  level       TINYINT UNSIGNED  NOT NULL PRIMARY KEY,
  points      SMALLINT UNSIGNED NOT NULL,
  description VARCHAR(200)      NOT NULL,
  in_use      BOOLEAN           NOT NULL DEFAULT TRUE   -- FALSE: past decisions keep it, new ones can't choose it
);

-- Why an application was not approved. A setting.
CREATE TABLE IF NOT EXISTS rejection_reason (
  code        VARCHAR(8)   NOT NULL PRIMARY KEY,
  text        VARCHAR(49)  NOT NULL,                    -- with a reviewer's 150 characters it fits a campus's 200
  mendable    BOOLEAN      NOT NULL,                    -- can the student mend it and hand in again?
  needs_words BOOLEAN      NOT NULL DEFAULT FALSE,      -- the reviewer must say more
  in_use      BOOLEAN      NOT NULL DEFAULT TRUE
);

CREATE TABLE IF NOT EXISTS bank (
  bank_code CHAR(3)     NOT NULL PRIMARY KEY,
  name      VARCHAR(60) NOT NULL
);

-- The decision in force. An application without a row is pending, version 0.
-- Every change adds one to version and one row to review_event.
CREATE TABLE IF NOT EXISTS review (
  application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  version        INT UNSIGNED    NOT NULL,
  status         ENUM('pending', 'approved', 'rejected') NOT NULL,
  level          TINYINT UNSIGNED NULL,
  reason_code    VARCHAR(8)      NULL,                  -- NULL with a decision from before the module
  reason_words   VARCHAR(200)    NULL,                  -- what the reviewer wrote, or the reason of an imported decision
  exception_words VARCHAR(150)   NULL,                  -- why it was approved in spite of a check that blocks
  account        VARCHAR(64)     NULL,                  -- NULL: imported
  reviewer_name  VARCHAR(100)    NULL,
  decided_at     DATETIME        NULL,
  CONSTRAINT level_only_when_approved  CHECK (level IS NULL OR status = 'approved'),
  CONSTRAINT reason_only_when_rejected CHECK ((reason_code IS NULL AND reason_words IS NULL) OR status = 'rejected')
);

-- Append-only: the module's account can neither change nor delete a row.
CREATE TABLE IF NOT EXISTS review_event (
  event_id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  application_id    BIGINT UNSIGNED NOT NULL,
  version           INT UNSIGNED    NOT NULL,           -- the version that this event made
  kind              ENUM('imported', 'decided') NOT NULL,
  from_status       ENUM('pending', 'approved', 'rejected') NOT NULL,
  from_level        TINYINT UNSIGNED NULL,
  from_reason_code  VARCHAR(8)      NULL,
  from_reason_words VARCHAR(200)    NULL,
  from_exception_words VARCHAR(150) NULL,
  to_status         ENUM('pending', 'approved', 'rejected') NOT NULL,
  to_level          TINYINT UNSIGNED NULL,
  to_reason_code    VARCHAR(8)      NULL,
  to_reason_words   VARCHAR(200)    NULL,
  to_exception_words VARCHAR(150)   NULL,
  to_reason         VARCHAR(400)    NULL,               -- the reason in full, as the student may read it
  account           VARCHAR(64)     NULL,
  reviewer_name     VARCHAR(100)    NULL,
  address           VARCHAR(45)     NULL,
  form_key          CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,  -- the form's one-time key
  undoes            CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,  -- the key of the form that this event takes back
  occurred_at       DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY one_event_a_version (application_id, version),
  UNIQUE KEY one_event_a_form (form_key, application_id)
);

-- What colleagues tell each other about an application; the student never sees it. Append-only.
CREATE TABLE IF NOT EXISTS review_note (
  note_id        BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  application_id BIGINT UNSIGNED NOT NULL,
  account        VARCHAR(64)     NOT NULL,
  reviewer_name  VARCHAR(100)    NOT NULL,
  text           VARCHAR(500)    NOT NULL,
  address        VARCHAR(45)     NOT NULL,
  form_key       CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  written_at     DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY (form_key),
  KEY (application_id)
);

-- What the checks compare across applications, in a form that an index can find. This table and the three after it
-- are derived from the campus's data and are made again when they are missing.
CREATE TABLE IF NOT EXISTS application_key (
  application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  round_id       VARCHAR(20)     NOT NULL,
  number_key     VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,  -- letters and digits of the certificate's number
  account_key    VARCHAR(40)     NOT NULL,                             -- bank and digits of the account; empty: none
  KEY (number_key),
  KEY (account_key),
  KEY (round_id)
);

CREATE TABLE IF NOT EXISTS attachment_digest (
  attachment_id  BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  application_id BIGINT UNSIGNED NOT NULL,
  facts          VARCHAR(100)    NOT NULL,              -- size and time of the file that was read
  media          ENUM('jpeg', 'png', 'pdf', 'unreadable') NOT NULL,
  sha256         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY (sha256),
  KEY (application_id)
);

-- What the checks found, for filters and counts. What a page shows of a row is checked anew.
CREATE TABLE IF NOT EXISTS application_check (
  application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  found          SET('date', 'recognized', 'claimed', 'bank', 'attachments', 'text') NOT NULL,
  blocks         BOOLEAN         NOT NULL
);

-- When a round's derived data was last brought up to date, and how long that took.
CREATE TABLE IF NOT EXISTS upkeep (
  round_id     VARCHAR(20)  NOT NULL PRIMARY KEY,
  begun_at     DATETIME(3)  NOT NULL,
  milliseconds INT UNSIGNED NOT NULL DEFAULT 0
);

-- Who saw or took whose personal data; holds none itself. Append-only.
CREATE TABLE IF NOT EXISTS access_event (
  event_id    BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  occurred_at DATETIME(3)     NOT NULL,                 -- UTC
  account     VARCHAR(64)     NOT NULL,
  address     VARCHAR(45)     NOT NULL,
  action      VARCHAR(20)     NOT NULL,                 -- list, attachment, decide, export, download
  subject     MEDIUMTEXT      NOT NULL,                 -- ids: "round 1152 applications 4801 4802"
  KEY (occurred_at)
);

-- A workbook that was made, whole. A row is there only with all its pieces: one transaction.
CREATE TABLE IF NOT EXISTS export (
  export_id  BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form_key   CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round_id   VARCHAR(20)     NOT NULL,
  content    ENUM('everything', 'approved') NOT NULL,   -- 全資料, 通過
  every_unit BOOLEAN         NOT NULL,                  -- TRUE: all departments; FALSE: those in export_unit
  file_name  VARCHAR(60)     NOT NULL,
  row_count  INT UNSIGNED    NOT NULL,
  byte_count BIGINT UNSIGNED NOT NULL,
  account    VARCHAR(64)     NOT NULL,
  maker_name VARCHAR(100)    NOT NULL,
  made_at    DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY (form_key),
  KEY (round_id)
);

CREATE TABLE IF NOT EXISTS export_unit (
  export_id BIGINT UNSIGNED NOT NULL,
  unit_id   VARCHAR(20)     NOT NULL,
  PRIMARY KEY (export_id, unit_id),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS export_piece (
  export_id BIGINT UNSIGNED NOT NULL,
  position  INT UNSIGNED    NOT NULL,                   -- 0, 1, 2 ...
  bytes     MEDIUMBLOB      NOT NULL,
  PRIMARY KEY (export_id, position),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

-- What version 2 added to tables of version 1.
ALTER TABLE review
  ADD COLUMN IF NOT EXISTS exception_words VARCHAR(150) NULL AFTER reason_words;
ALTER TABLE review_event
  ADD COLUMN IF NOT EXISTS from_exception_words VARCHAR(150) NULL AFTER from_reason_words,
  ADD COLUMN IF NOT EXISTS to_exception_words VARCHAR(150) NULL AFTER to_reason_words,
  ADD COLUMN IF NOT EXISTS undoes CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER form_key;

INSERT IGNORE INTO level (level, points, description) VALUES
  (1, 10, '國家考試：高考、特考三級以上、師級證照'),
  (2,  3, '甲級技術士技能檢定'),
  (3,  1, '普考或同等級、乙級、丙級及其他經系所認定');

INSERT IGNORE INTO rejection_reason (code, text, mendable, needs_words) VALUES
  ('R01', '證照取得日期不在本梯次獲證期間', FALSE, FALSE),
  ('R02', '銀行帳戶非申請學生本人', TRUE, FALSE),
  ('R03', '銀行代碼或帳號與存摺影本不符', TRUE, FALSE),
  ('R04', '未附存摺封面，或影像無法辨識', TRUE, FALSE),
  ('R05', '未附證照影本，或影像模糊、不完整', TRUE, FALSE),
  ('R06', '證照字號與證照影本不符', TRUE, FALSE),
  ('R07', '證照名稱或發照單位與影本不符', TRUE, FALSE),
  ('R08', '取得日期與證照影本記載不符', TRUE, FALSE),
  ('R09', '證照姓名與申請人不符', TRUE, FALSE),
  ('R10', '非本系認可之專業證照', FALSE, FALSE),
  ('R11', '屬畢業門檻之專業證照', FALSE, FALSE),
  ('R12', '同一證照已申請或已獲獎勵', FALSE, FALSE),
  ('R13', '同一考試或同級證照僅能擇一申請', FALSE, FALSE),
  ('R14', '已獲校內外其他獎補助', FALSE, FALSE),
  ('R15', '非在學期間取得', FALSE, FALSE),
  ('R16', '不具申請資格', FALSE, FALSE),
  ('R17', '語文類證照不在本辦法範圍', FALSE, FALSE),
  ('R18', '換證、補發或展延，非新取得', FALSE, FALSE),
  ('R19', '逾期或資料未於期限內補正', FALSE, FALSE),
  ('R99', '其他', FALSE, TRUE);

INSERT IGNORE INTO bank (bank_code, name) VALUES
  ('004', '臺灣銀行'), ('005', '臺灣土地銀行'), ('006', '合作金庫商業銀行'), ('007', '第一商業銀行'),
  ('008', '華南商業銀行'), ('009', '彰化商業銀行'), ('011', '上海商業儲蓄銀行'), ('012', '台北富邦商業銀行'),
  ('013', '國泰世華商業銀行'), ('016', '高雄銀行'), ('017', '兆豐國際商業銀行'), ('018', '全國農業金庫'),
  ('021', '花旗（台灣）商業銀行'), ('048', '王道商業銀行'), ('050', '臺灣中小企業銀行'), ('052', '渣打國際商業銀行'),
  ('053', '台中商業銀行'), ('054', '京城商業銀行'), ('081', '滙豐（台灣）商業銀行'), ('101', '瑞興商業銀行'),
  ('102', '華泰商業銀行'), ('103', '臺灣新光商業銀行'), ('108', '陽信商業銀行'), ('118', '板信商業銀行'),
  ('147', '三信商業銀行'), ('700', '中華郵政'), ('803', '聯邦商業銀行'), ('805', '遠東國際商業銀行'),
  ('806', '元大商業銀行'), ('807', '永豐商業銀行'), ('808', '玉山商業銀行'), ('809', '凱基商業銀行'),
  ('810', '星展（台灣）商業銀行'), ('812', '台新國際商業銀行'), ('816', '安泰商業銀行'), ('822', '中國信託商業銀行'),
  ('823', '將來商業銀行'), ('824', '連線商業銀行'), ('826', '樂天國際商業銀行');

-- Takes over what the campus decided before the module came, and notes what the checks compare with. Called at the
-- end of the site file; an application that has a row already is left alone, so calling it again changes nothing.
-- Not in strict mode, which a procedure keeps from its creation: bytes that are no text must not stop it.
SET @sql_mode_before = @@sql_mode, sql_mode = '';
DELIMITER //
CREATE OR REPLACE PROCEDURE import_past_decisions()
  SQL SECURITY INVOKER
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
  START TRANSACTION;
  INSERT INTO review_event (application_id, version, kind, from_status, to_status, to_level, to_reason_words, to_reason)
    SELECT p.application_id, 1, 'imported', 'pending', p.status,
           IF(p.status = 'approved', p.level, NULL),
           IF(p.status = 'rejected', LEFT(p.reason, 200), NULL), IF(p.status = 'rejected', LEFT(p.reason, 400), NULL)
    FROM past_decision p LEFT JOIN review r ON r.application_id = p.application_id
    WHERE r.application_id IS NULL AND p.status IN ('approved', 'rejected');
  INSERT INTO review (application_id, version, status, level, reason_words)
    SELECT e.application_id, 1, e.to_status, e.to_level, e.to_reason_words
    FROM review_event e LEFT JOIN review r ON r.application_id = e.application_id
    WHERE r.application_id IS NULL AND e.version = 1 AND e.kind = 'imported';
  INSERT INTO application_key (application_id, round_id, number_key, account_key)
    SELECT a.application_id, a.round_id,
           LEFT(REGEXP_REPLACE(CONVERT(a.certificate_number USING utf8mb4), '[^\\p{L}\\p{N}]', ''), 100),
           IF(COALESCE(CONVERT(a.bank_code USING utf8mb4), '') = ''
              OR COALESCE(CONVERT(a.bank_account USING utf8mb4), '') = '', '',
              LEFT(CONCAT(LEFT(CONVERT(a.bank_code USING utf8mb4), 3), '.',
                          REGEXP_REPLACE(CONVERT(a.bank_account USING utf8mb4), '[^0-9]', '')), 40))
    FROM application a LEFT JOIN application_key k ON k.application_id = a.application_id
    WHERE k.application_id IS NULL;
  COMMIT;
END//
DELIMITER ;
SET sql_mode = @sql_mode_before;

-- The account is locked until the administrator gives it a password:
--   ALTER USER certaward@localhost IDENTIFIED BY '...' ACCOUNT UNLOCK;
-- It reads the views and these tables, and writes what a decision and an export write.
CREATE USER IF NOT EXISTS certaward@localhost ACCOUNT LOCK;
GRANT SELECT         ON certaward.*            TO certaward@localhost;
GRANT INSERT, UPDATE ON certaward.review       TO certaward@localhost;
GRANT INSERT         ON certaward.review_event TO certaward@localhost;
GRANT INSERT         ON certaward.review_note  TO certaward@localhost;
GRANT INSERT         ON certaward.access_event TO certaward@localhost;
GRANT INSERT         ON certaward.export       TO certaward@localhost;
GRANT INSERT         ON certaward.export_unit  TO certaward@localhost;
GRANT INSERT         ON certaward.export_piece TO certaward@localhost;
GRANT INSERT, UPDATE ON certaward.application_key   TO certaward@localhost;
GRANT INSERT, UPDATE ON certaward.attachment_digest TO certaward@localhost;
GRANT INSERT, UPDATE ON certaward.application_check TO certaward@localhost;
GRANT INSERT, UPDATE ON certaward.upkeep            TO certaward@localhost;

INSERT IGNORE INTO schema_version (version) VALUES (1), (2);
