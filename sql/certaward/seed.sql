-- The settings that a site begins with, and the import of decisions from before the module.

-- Takes the revision numbers of exports from before the table export_revision.
INSERT IGNORE INTO export_revision (round_id, content, scope_key, revision, fingerprint)
  SELECT round_id, content, scope_key, revision, fingerprint
  FROM export
  WHERE state = 'complete' AND fingerprint IS NOT NULL AND scope_key IS NOT NULL
  ORDER BY export_id DESC;

INSERT IGNORE INTO setting (name, value) VALUES
  ('roster_title', '專業證照獎勵核章清冊'),
  ('roster_signers', '承辦人,系主任,院長'),
  ('mail_to', ''),                                      -- the R&D office's address, for the mail draft
  ('access_days', '1827');                              -- days that the access record is kept; 183 at least, 0: forever

-- Positions leave room for other columns between them.
INSERT IGNORE INTO export_column (content, position, field, heading, format) VALUES
  ('approved',  10, 'number',             '序號',     'number'),
  ('approved',  20, 'round',              '會議項次', 'text'),
  ('approved',  30, 'college',            '學院',     'text'),
  ('approved',  40, 'unit',               '系所',     'text'),
  ('approved',  50, 'class',              '班級',     'text'),
  ('approved',  60, 'student_id',         '學號',     'text'),
  ('approved',  70, 'student_name',       '姓名',     'text'),
  ('approved',  80, 'certificate_name',   '證照名稱', 'text'),
  ('approved',  90, 'certificate_number', '證照號碼', 'text'),
  ('approved', 100, 'issuer',             '發照單位', 'text'),
  ('approved', 110, 'obtained_on',        '取得日期', 'roc_date'),
  ('approved', 120, 'level',              '等級',     'number'),
  ('approved', 130, 'points',             '點數',     'number'),
  ('approved', 140, 'bank_code',          '銀行代碼', 'text'),
  ('approved', 150, 'branch_code',        '分行代碼', 'text'),
  ('approved', 160, 'bank_name',          '銀行名稱', 'text'),
  ('approved', 170, 'bank_account',       '銀行帳號', 'text'),
  ('approved', 180, 'account_holder',     '戶名',     'text'),
  ('approved', 190, 'reviewer',           '審核人',   'text'),
  ('approved', 200, 'decided_at',         '審核時間', 'roc_date'),
  ('approved', 210, 'exception',          '備註',     'text'),
  ('everything',  10, 'number',             '序號',     'number'),
  ('everything',  15, 'application_id',     '申請編號', 'number'),
  ('everything',  20, 'round',              '會議項次', 'text'),
  ('everything',  30, 'college',            '學院',     'text'),
  ('everything',  40, 'unit',               '系所',     'text'),
  ('everything',  50, 'class',              '班級',     'text'),
  ('everything',  60, 'student_id',         '學號',     'text'),
  ('everything',  70, 'student_name',       '姓名',     'text'),
  ('everything',  80, 'certificate_name',   '證照名稱', 'text'),
  ('everything',  90, 'certificate_number', '證照號碼', 'text'),
  ('everything', 100, 'issuer',             '發照單位', 'text'),
  ('everything', 110, 'obtained_on',        '取得日期', 'roc_date'),
  ('everything', 115, 'submitted_at',       '申請時間', 'roc_date'),
  ('everything', 117, 'status',             '審核狀態', 'text'),
  ('everything', 120, 'level',              '等級',     'number'),
  ('everything', 130, 'points',             '點數',     'number'),
  ('everything', 132, 'reason_code',        '原因代碼', 'text'),
  ('everything', 134, 'reason',             '原因',     'text'),
  ('everything', 136, 'checks',             '檢核結果', 'text'),
  ('everything', 138, 'attachment_count',   '附件數',   'number'),
  ('everything', 140, 'bank_code',          '銀行代碼', 'text'),
  ('everything', 150, 'branch_code',        '分行代碼', 'text'),
  ('everything', 160, 'bank_name',          '銀行名稱', 'text'),
  ('everything', 170, 'bank_account',       '銀行帳號', 'text'),
  ('everything', 180, 'account_holder',     '戶名',     'text'),
  ('everything', 190, 'reviewer',           '審核人',   'text'),
  ('everything', 200, 'decided_at',         '審核時間', 'roc_date'),
  ('everything', 210, 'exception',          '備註',     'text');

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

-- Imports the campus's decisions from before the module, and makes the match keys that the checks compare. Called at
-- the end of the site file; leaves an application alone that has a row already, so a second call changes nothing.
-- Created without strict mode, since a procedure keeps the mode of its creation: invalid text must not stop it.
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
  INSERT INTO application_key (application_id, round_id, number_key, claim_key, account_key)
    SELECT a.application_id, a.round_id,
           LEFT(REGEXP_REPLACE(LEFT(CONVERT(a.certificate_number USING utf8mb4), 200), '[^\\p{L}\\p{N}]', ''), 100),
           LEFT(CONCAT(LEFT(COALESCE(CONVERT(a.student_id USING utf8mb4), ''), 40), '.',
                       REGEXP_REPLACE(LEFT(COALESCE(CONVERT(a.certificate_name USING utf8mb4), ''), 200),
                                      '[^\\p{L}\\p{N}]', '')), 150),
           IF(COALESCE(CONVERT(a.bank_code USING utf8mb4), '') = ''
              OR COALESCE(CONVERT(a.bank_account USING utf8mb4), '') = '', '',
              LEFT(CONCAT(LEFT(CONVERT(a.bank_code USING utf8mb4), 3), '.',
                          REGEXP_REPLACE(LEFT(CONVERT(a.bank_account USING utf8mb4), 200), '[^0-9]', '')), 40))
    FROM application a LEFT JOIN application_key k ON k.application_id = a.application_id
    WHERE k.application_id IS NULL OR k.claim_key IS NULL
    ON DUPLICATE KEY UPDATE round_id = VALUES(round_id), number_key = VALUES(number_key),
                            claim_key = VALUES(claim_key), account_key = VALUES(account_key);
  COMMIT;
END//
DELIMITER ;
SET sql_mode = @sql_mode_before;
