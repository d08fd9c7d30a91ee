-- The access record: the chain of its rows, the query for one student, and the expiry of old rows.

-- Returns a row's hash, over its fields joined by line breaks. No field but the applications can hold a line break.
CREATE OR REPLACE FUNCTION access_hash(previous BINARY(32), node VARCHAR(64), occurred_at DATETIME(3),
                                       account VARCHAR(64), address VARCHAR(45), action VARCHAR(20),
                                       subject MEDIUMTEXT, applications MEDIUMTEXT, export_id BIGINT UNSIGNED,
                                       result VARCHAR(20)) RETURNS BINARY(32) DETERMINISTIC NO SQL
  RETURN UNHEX(SHA2(CONCAT_WS('\n', HEX(previous), node, occurred_at, account, address, action, subject,
                              COALESCE(applications, ''), COALESCE(export_id, ''), result), 256));

-- The first trigger chains a row to the one before it; the node's row in access_chain is locked until the transaction
-- ends, so rows of one node follow each other. The second trigger fills access_application.
DELIMITER //
CREATE OR REPLACE TRIGGER access_is_chained BEFORE INSERT ON access_event FOR EACH ROW
BEGIN
  DECLARE last_hash BINARY(32) DEFAULT NULL;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET last_hash = NULL;
  SELECT hash INTO last_hash FROM access_chain WHERE node = NEW.node FOR UPDATE;
  IF last_hash IS NULL THEN
    INSERT INTO access_chain (node, hash, begins_after) VALUES (NEW.node, '', '')
      ON DUPLICATE KEY UPDATE node = NEW.node;
    SELECT hash INTO last_hash FROM access_chain WHERE node = NEW.node FOR UPDATE;
  END IF;
  SET NEW.previous_hash = last_hash;
  SET NEW.hash = access_hash(last_hash, NEW.node, NEW.occurred_at, NEW.account, NEW.address, NEW.action, NEW.subject,
                             NEW.applications, NEW.export_id, NEW.result);
  UPDATE access_chain SET hash = NEW.hash WHERE node = NEW.node;
END//
CREATE OR REPLACE TRIGGER access_finds_applications AFTER INSERT ON access_event FOR EACH ROW
BEGIN
  IF NEW.applications IS NOT NULL THEN
    INSERT IGNORE INTO access_application (application_id, event_id)
      SELECT j.id, NEW.event_id FROM JSON_TABLE(NEW.applications, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$')) j;
  ELSEIF NEW.action = 'export' THEN
    INSERT IGNORE INTO access_application (application_id, event_id)
      SELECT x.application_id, NEW.event_id FROM export_row x WHERE x.export_id = NEW.export_id;
  END IF;
END//

-- 誰看過這位學生的資料: CALL certaward.who_saw('C000001681')
-- Lists the accesses to one student's data, the downloads of exports that hold it included. A statement of its own,
-- since its `?` takes the collation of the campus's column and can use that column's index.
CREATE OR REPLACE PROCEDURE who_saw(student VARCHAR(64)) READS SQL DATA
  EXECUTE IMMEDIATE '
    SELECT e.occurred_at, e.account, e.address, e.node, e.action, e.subject, e.result
    FROM (SELECT s.event_id
          FROM application a
          JOIN access_application s ON s.application_id = a.application_id
          WHERE a.student_id = ?
          UNION
          SELECT taken.event_id
          FROM application a
          JOIN access_application s ON s.application_id = a.application_id
          JOIN access_event made ON made.event_id = s.event_id AND made.action = ''export''
          JOIN access_event taken ON taken.export_id = made.export_id
          WHERE a.student_id = ?) seen
    JOIN access_event e ON e.event_id = seen.event_id
    ORDER BY e.event_id' USING student, student//

-- Deletes rows older than the setting access_days (at least 183 days; 0: keeps all), of the node with the oldest row. A
-- call deletes 100 rows at most, and no further row once it has deleted 20,000 of their applications, since a person
-- waits for it. The rest of the chain begins after the last deleted row. The module calls it, and may delete nothing
-- else of the record.
CREATE OR REPLACE PROCEDURE expire_access() MODIFIES SQL DATA
BEGIN
  DECLARE kept_days INT UNSIGNED DEFAULT
    COALESCE((SELECT IF(value REGEXP '^[0-9]{1,5}$', LEAST(value, 36500), 1827) FROM setting
              WHERE name = 'access_days'), 1827);
  DECLARE kept_since DATETIME(3) DEFAULT UTC_TIMESTAMP(3) - INTERVAL GREATEST(kept_days, 183) DAY;
  DECLARE old_node VARCHAR(64) DEFAULT NULL;
  DECLARE last_event BIGINT UNSIGNED DEFAULT NULL;
  DECLARE last_hash BINARY(32) DEFAULT NULL;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  IF kept_days > 0 THEN
    SET old_node = (SELECT node FROM access_event WHERE occurred_at < kept_since ORDER BY occurred_at LIMIT 1);
  END IF;
  IF old_node IS NOT NULL THEN
    START TRANSACTION;
    -- The last row to delete: rows go from the first one on, up to one that must be kept.
    SET last_event = (
      SELECT MAX(event_id)
      FROM (SELECT event_id, MAX(occurred_at) OVER (ORDER BY event_id) AS newest_until_here,
                   SUM(seen) OVER (ORDER BY event_id) - seen AS seen_before
            FROM (SELECT e.event_id, e.occurred_at,
                         (SELECT COUNT(*) FROM access_application s WHERE s.event_id = e.event_id) AS seen
                  FROM access_event e WHERE e.node = old_node ORDER BY e.event_id LIMIT 100) o) w
      WHERE newest_until_here < kept_since AND seen_before < 20000);
    SET last_hash = (SELECT hash FROM access_event WHERE event_id = last_event);
    DELETE s FROM access_application s JOIN access_event e ON e.event_id = s.event_id
      WHERE e.node = old_node AND e.event_id <= last_event;
    DELETE FROM access_event WHERE node = old_node AND event_id <= last_event;
    IF ROW_COUNT() > 0 THEN
      UPDATE access_chain SET begins_after = last_hash WHERE node = old_node;
      INSERT INTO access_event (occurred_at, node, account, address, action, subject)
        VALUES (UTC_TIMESTAMP(3), COALESCE(@certaward_node, @@hostname), '(certaward)', '', 'expire',
                CONCAT('access record of ', old_node, ' up to event ', last_event));
    END IF;
    COMMIT;
  END IF;
END//
DELIMITER ;
