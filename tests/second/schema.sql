-- A campus that keeps things another way than the demo campus: days as ROC text, Big5, pictures as BLOBs, raw session
-- tokens with epoch seconds, duties as a bit mask, and a student's department by way of their class.

SET NAMES utf8mb4;
CREATE DATABASE registry DEFAULT CHARACTER SET big5;
USE registry;

CREATE TABLE college (coll CHAR(1) PRIMARY KEY, cname VARCHAR(30) NOT NULL);
CREATE TABLE dept (dept CHAR(2) PRIMARY KEY, cname VARCHAR(30) NOT NULL, coll CHAR(1) NOT NULL);
CREATE TABLE classroom (classid CHAR(6) PRIMARY KEY, cname VARCHAR(20) NOT NULL, dept CHAR(2) NOT NULL);

-- cname: Big5 bytes in a column that says latin1, as programs older than MySQL 4.1 left them.
CREATE TABLE student (stuid CHAR(9) PRIMARY KEY, cname VARCHAR(20) CHARACTER SET latin1 NOT NULL, classid CHAR(6) NOT NULL);

-- duties: 1 teaches, 2 heads, 4 reviews awards of the own department, 8 reviews everybody's.
CREATE TABLE staff (uid INT PRIMARY KEY, login VARCHAR(20) NOT NULL, cname VARCHAR(20) NOT NULL, dept CHAR(2) NOT NULL,
                    duties INT UNSIGNED NOT NULL);

-- sess: as in the cookie. last_seen: seconds since 1970; thirty minutes later the session is over.
CREATE TABLE session (sess CHAR(32) CHARACTER SET ascii PRIMARY KEY, uid INT NOT NULL, last_seen INT UNSIGNED NOT NULL);

-- Days: '1120801' is 1 August 2023. sent: with the minute, '11208011430'; empty: not sent in.
CREATE TABLE term (term CHAR(4) PRIMARY KEY, apply_b CHAR(7), apply_e CHAR(7), get_b CHAR(7), get_e CHAR(7),
                   review_e CHAR(7));
CREATE TABLE award_app (appid INT AUTO_INCREMENT PRIMARY KEY, term CHAR(4) NOT NULL, stuid CHAR(9) NOT NULL,
                        licname VARCHAR(100) NOT NULL, licno VARCHAR(40) NOT NULL, licorg VARCHAR(60) NULL,
                        getdate CHAR(7) NOT NULL DEFAULT '', bank CHAR(7) NULL, acct VARCHAR(16) NULL,
                        sent CHAR(11) NOT NULL DEFAULT '', result CHAR(1) NOT NULL DEFAULT '', lvl TINYINT NULL,
                        memo VARCHAR(50) NULL, KEY (term), KEY (stuid));
CREATE TABLE award_pic (picid INT AUTO_INCREMENT PRIMARY KEY, appid INT NOT NULL, what CHAR(1) NOT NULL,
                        seq TINYINT NOT NULL, fname VARCHAR(60) NOT NULL, pic MEDIUMBLOB NOT NULL, KEY (appid));
CREATE TABLE lic_list (dept CHAR(2) NOT NULL, licname VARCHAR(100) NOT NULL, lvl TINYINT NOT NULL,
                       need CHAR(1) NOT NULL DEFAULT 'N', PRIMARY KEY (dept, licname));

CREATE FUNCTION roc(day DATE) RETURNS CHAR(7) DETERMINISTIC
  RETURN CONCAT(LPAD(YEAR(day) - 1911, 3, '0'), DATE_FORMAT(day, '%m%d'));

INSERT INTO college VALUES ('E', '工學院');
INSERT INTO dept VALUES ('31', '機械工程系', 'E'), ('32', '電機工程系', 'E');
INSERT INTO classroom VALUES ('310401', '機械四甲', '31'), ('320401', '電機四甲', '32');
INSERT INTO student VALUES
  ('110310001', CAST(CONVERT('王小明' USING big5) AS BINARY), '310401'),
  ('110310002', CAST(CONVERT('許功蓋' USING big5) AS BINARY), '310401'), -- bytes that end in a backslash
  ('110320001', CAST(CONVERT('林美華' USING big5) AS BINARY), '320401');
INSERT INTO staff VALUES (1, 'chen', '陳組員', '31', 1 + 4), (2, 'rdoffice', '研發處', '31', 8), (3, 'teacher', '李老師', '31', 3);
INSERT INTO term VALUES
  ('1121', roc(CURDATE() - INTERVAL 30 DAY), roc(CURDATE() - INTERVAL 1 DAY), '1120201', '1120801',
   roc(CURDATE() + INTERVAL 10 DAY));
INSERT INTO lic_list VALUES ('31', '乙級電腦輔助機械設計製圖', 2, 'N'), ('32', '甲級室內配線', 1, 'N');
INSERT INTO award_app (appid, term, stuid, licname, licno, licorg, getdate, bank, acct, sent) VALUES
  (1, '1121', '110310001', '乙級電腦輔助機械設計製圖', 'A-1', '勞動部', '1120801', '7000021', '00012345678901', '11208011430'),
  (2, '1121', '110310002', '乙級電腦輔助機械設計製圖', 'A-2', NULL, '1120230', NULL, NULL, '11208020905'), -- no such day
  (3, '1121', '110320001', '甲級室內配線', 'A-3', '勞動部', '1120301', '7000021', '00012345678902', '11208020906'),
  (4, '1121', '110310001', '未送出', 'A-4', NULL, '', NULL, NULL, '');
INSERT INTO award_app (appid, term, stuid, licname, licno, sent, result, memo) VALUES
  (5, '1121', '110310002', '其他證照', 'A-5', '11208030800', 'N', '資料不全');
INSERT INTO award_pic (picid, appid, what, seq, fname, pic) VALUES
  (1, 1, '1', 1, '存摺.jpg', X'FFD8FFE0303132333435363738390D0A00FF'), (2, 3, '1', 1, 'b.jpg', X'FFD8FFE0');
