-- The database of mod_certaward: its tables, its account and that account's grants.
--
--   mariadb < sql/certaward.sql
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

-- The points of an approved certificate, by level. A setting: schools and years differ.
CREATE TABLE IF NOT EXISTS level (
  level       TINYINT UNSIGNED  NOT NULL PRIMARY KEY,
  points      SMALLINT UNSIGNED NOT NULL,
  description VARCHAR(200)      NOT NULL,
  in_use      BOOLEAN           NOT NULL DEFAULT TRUE   -- FALSE: past decisions keep it, new ones can't choose it
);

-- The reasons for not approving an application. A setting.
CREATE TABLE IF NOT EXISTS rejection_reason (
  code        VARCHAR(8)   NOT NULL PRIMARY KEY,
  text        VARCHAR(49)  NOT NULL,                    -- with a reviewer's 150 characters it fits a campus's 200
  mendable    BOOLEAN      NOT NULL,                    -- the student can correct it and hand in again
  needs_words BOOLEAN      NOT NULL DEFAULT FALSE,      -- the reviewer must add words
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
  reason_words   VARCHAR(200)    NULL,                  -- the reviewer's words, or an imported decision's reason
  exception_words VARCHAR(150)   NULL,                  -- why it was approved in spite of a check that blocks
  account        VARCHAR(64)     NULL,                  -- NULL: imported
  reviewer_name  VARCHAR(100)    NULL,
  decided_at     DATETIME        NULL,
  CONSTRAINT level_only_when_approved  CHECK (level IS NULL OR status = 'approved'),
  CONSTRAINT reason_only_when_rejected CHECK ((reason_code IS NULL AND reason_words IS NULL) OR status = 'rejected')
);

-- The history of decisions. Append-only: the module's account can neither change nor delete a row.
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
  round_id          VARCHAR(20)     NULL,               -- NULL: decided before version 3
  UNIQUE KEY one_event_a_version (application_id, version),
  UNIQUE KEY one_event_a_form (form_key, application_id),
  KEY round_since (round_id, occurred_at)
);

-- Notes between colleagues about an application; the student never sees them. Append-only.
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

-- Match keys, by which the checks compare applications, in a form that an index can find. This table and the three
-- after it hold derived data, which is made again if it is missing.
CREATE TABLE IF NOT EXISTS application_key (
  application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  round_id       VARCHAR(20)     NOT NULL,
  number_key     VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,  -- letters and digits of the certificate's number
  claim_key      VARCHAR(150) COLLATE utf8mb4_unicode_520_ci NULL,      -- student and certificate's name; NULL: not made yet
  account_key    VARCHAR(40)     NOT NULL,                             -- bank and digits of the account; empty: one is missing
  KEY (number_key),
  KEY claim (claim_key),
  KEY (account_key),
  KEY (round_id)
);

-- Digests of attachments, which find a picture that was handed in twice.
CREATE TABLE IF NOT EXISTS attachment_digest (
  attachment_id  BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  application_id BIGINT UNSIGNED NOT NULL,
  facts          VARCHAR(100)    NOT NULL,              -- size and time of the file that was read
  media          ENUM('jpeg', 'png', 'pdf', 'unreadable') NOT NULL,
  sha256         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY (sha256),
  KEY (application_id)
);

-- The results of the checks, for filters and counts, with the other columns that a list counts by. A page checks the
-- rows it shows anew.
CREATE TABLE IF NOT EXISTS application_check (
  application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  round_id       VARCHAR(20)     NOT NULL DEFAULT '',   -- empty: gone, or not refreshed since version 6
  unit_id        VARCHAR(20)     NOT NULL DEFAULT '',
  status         ENUM('pending', 'approved', 'rejected') NOT NULL DEFAULT 'pending',  -- copied from review by its triggers
  found          SET('date', 'recognized', 'claimed', 'bank', 'attachments', 'text') NULL,  -- NULL: not checked yet
  blocks         BOOLEAN         NOT NULL DEFAULT FALSE,
  KEY counted (round_id, unit_id, status, found, blocks)
);

-- When a round's derived data was last refreshed, how long that took, and where the next refresh continues.
CREATE TABLE IF NOT EXISTS upkeep (
  round_id     VARCHAR(20)  NOT NULL PRIMARY KEY,
  begun_at     DATETIME(3)  NOT NULL,
  milliseconds INT UNSIGNED NOT NULL DEFAULT 0,
  followed_to  BIGINT UNSIGNED NULL,                    -- the applications to continue after; NULL: from the first
  checked_to   BIGINT UNSIGNED NULL
);

-- The access record: which account saw or took whose personal data. It holds no personal data itself. Append-only; each
-- row carries a hash over itself and the row before it on the same node, by which sql/check.sql finds changed, removed
-- and inserted rows.
CREATE TABLE IF NOT EXISTS access_event (
  event_id    BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  occurred_at DATETIME(3)     NOT NULL,                 -- UTC
  node        VARCHAR(64)     NOT NULL DEFAULT '',      -- the machine; empty: before version 4, without a hash
  account     VARCHAR(64)     NOT NULL,
  address     VARCHAR(45)     NOT NULL,
  action      VARCHAR(20)     NOT NULL,                 -- list, attachment, decide, export, download, roster ...
  subject     MEDIUMTEXT      NOT NULL,                 -- ids and counts: "round 1152"
  applications MEDIUMTEXT     NULL,                     -- whose data was shown or taken: "[4801,4802]"
  export_id   BIGINT UNSIGNED NULL,                     -- its rows stand for the applications
  result      VARCHAR(20)     NOT NULL DEFAULT 'done',  -- or "refused 404"
  previous_hash BINARY(32)    NOT NULL DEFAULT '',
  hash        BINARY(32)      NOT NULL DEFAULT '',
  KEY (occurred_at),
  KEY chain (node, event_id),
  KEY (export_id)
);

-- The hash at the end of each node's chain, and the hash that its oldest row follows.
CREATE TABLE IF NOT EXISTS access_chain (
  node          VARCHAR(64) NOT NULL PRIMARY KEY,
  hash          BINARY(32)  NOT NULL,
  begins_after  BINARY(32)  NOT NULL
);

-- Finds the accesses to an application. The triggers of access_event fill it.
CREATE TABLE IF NOT EXISTS access_application (
  application_id BIGINT UNSIGNED NOT NULL,
  event_id       BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (application_id, event_id),
  KEY event (event_id)
);

-- The columns of a workbook: their order, headings and formats. A setting.
CREATE TABLE IF NOT EXISTS export_column (
  content     ENUM('everything', 'approved') NOT NULL,  -- 全資料, 通過
  position    SMALLINT UNSIGNED NOT NULL,
  field       VARCHAR(30)       NOT NULL,               -- the fact of an application that it shows
  heading     VARCHAR(60)       NOT NULL,
  format      ENUM('text', 'number', 'roc_date', 'date', 'roc_text') NOT NULL,
  in_use      BOOLEAN           NOT NULL DEFAULT TRUE,
  PRIMARY KEY (content, field)
);

-- An export that is being made or was made. A complete one has all its pieces: one transaction writes them.
CREATE TABLE IF NOT EXISTS export (
  export_id  BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form_key   CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round_id   VARCHAR(20)     NOT NULL,
  content    ENUM('everything', 'approved') NOT NULL,   -- 全資料, 通過
  every_unit BOOLEAN         NOT NULL,                  -- TRUE: all departments; FALSE: those in export_unit
  scope_key  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,  -- equal for the same departments
  file_name  VARCHAR(60)     NOT NULL,
  row_count  INT UNSIGNED    NOT NULL,                  -- rows to do, while it is running
  byte_count BIGINT UNSIGNED NOT NULL,
  csv_byte_count BIGINT UNSIGNED NOT NULL DEFAULT 0,
  account    VARCHAR(64)     NOT NULL,
  maker_name VARCHAR(100)    NOT NULL,
  made_at    DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  state      ENUM('running', 'complete', 'interrupted') NOT NULL DEFAULT 'complete',
  rows_done  INT UNSIGNED    NOT NULL DEFAULT 0,
  beat_at    DATETIME        NULL,                      -- the last heartbeat of a running export
  revision   INT UNSIGNED    NOT NULL DEFAULT 1,        -- of this round, content and scope
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL, -- NULL: made before version 3, or not complete
  download_count INT UNSIGNED NOT NULL DEFAULT 0,
  removed_at DATETIME        NULL,                      -- when its pieces were deleted by age
  at_work    VARCHAR(64) AS (IF(state = 'running', account, NULL)) VIRTUAL,
  UNIQUE KEY (form_key),
  UNIQUE KEY one_at_a_time (at_work),                   -- one running export an account, on any node
  KEY (round_id),
  KEY of_scope (round_id, content, scope_key),
  KEY by_age (state, removed_at, made_at)
);

-- The data that a revision number stands for: in one round, content and scope each number has one fingerprint.
CREATE TABLE IF NOT EXISTS export_revision (
  round_id    VARCHAR(20)  NOT NULL,
  content     ENUM('everything', 'approved') NOT NULL,
  scope_key   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision    INT UNSIGNED NOT NULL,
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (round_id, content, scope_key, revision)
);

-- The applications in an export, each with the version of its decision; review_event has the decision of each version.
CREATE TABLE IF NOT EXISTS export_row (
  export_id      BIGINT UNSIGNED NOT NULL,
  position       INT UNSIGNED    NOT NULL,              -- 1, 2, 3 ...: the running number
  application_id BIGINT UNSIGNED NOT NULL,
  version        INT UNSIGNED    NOT NULL,              -- 0: not decided
  PRIMARY KEY (export_id, position),
  UNIQUE KEY (export_id, application_id),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

-- The departments in an export without every_unit.
CREATE TABLE IF NOT EXISTS export_unit (
  export_id BIGINT UNSIGNED NOT NULL,
  unit_id   VARCHAR(20)     NOT NULL,
  PRIMARY KEY (export_id, unit_id),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

-- The workbook of an export, in pieces.
CREATE TABLE IF NOT EXISTS export_piece (
  export_id BIGINT UNSIGNED NOT NULL,
  position  INT UNSIGNED    NOT NULL,                   -- 0, 1, 2 ...
  bytes     MEDIUMBLOB      NOT NULL,
  PRIMARY KEY (export_id, position),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

-- The CSV file of an export, with the same rows, in pieces.
CREATE TABLE IF NOT EXISTS export_csv_piece (
  export_id BIGINT UNSIGNED NOT NULL,
  position  INT UNSIGNED    NOT NULL,                   -- 0, 1, 2 ...
  bytes     MEDIUMBLOB      NOT NULL,
  PRIMARY KEY (export_id, position),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

-- The hand-overs of departments. Append-only: the last row of a round, department and item counts.
CREATE TABLE IF NOT EXISTS handover (
  handover_id   BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  round_id      VARCHAR(20)     NOT NULL,
  unit_id       VARCHAR(20)     NOT NULL,
  item          ENUM('workbook', 'paper') NOT NULL,     -- 已寄 Excel, 已送紙本
  done          BOOLEAN         NOT NULL,
  account       VARCHAR(64)     NOT NULL,
  reviewer_name VARCHAR(100)    NOT NULL,
  address       VARCHAR(45)     NOT NULL,
  form_key      CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  occurred_at   DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY (form_key, item),
  KEY (round_id, unit_id)
);

-- The budget of a round, in whole NT$. Append-only: the highest version counts.
CREATE TABLE IF NOT EXISTS award_budget (
  round_id      VARCHAR(20)     NOT NULL,
  version       INT UNSIGNED    NOT NULL,
  budget        BIGINT UNSIGNED NOT NULL,
  cap           INT UNSIGNED    NOT NULL,               -- the most that a point is worth
  account       VARCHAR(64)     NOT NULL,
  reviewer_name VARCHAR(100)    NOT NULL,
  address       VARCHAR(45)     NOT NULL,
  form_key      CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_at        DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (round_id, version),
  UNIQUE KEY (form_key)
);

-- Other settings that differ between schools.
CREATE TABLE IF NOT EXISTS setting (
  name  VARCHAR(40)  NOT NULL PRIMARY KEY,
  value VARCHAR(500) NOT NULL
);
