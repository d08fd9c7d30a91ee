-- The grants of the module's account.

-- The account is locked until the administrator gives it a password:
--   ALTER USER certaward@localhost IDENTIFIED BY '...' ACCOUNT UNLOCK;
-- It reads the views and the tables named here, and writes the rows of decisions and exports. It can add to the access
-- record but not read it.
CREATE USER IF NOT EXISTS certaward@localhost ACCOUNT LOCK;
GRANT SELECT         ON certaward.schema_version   TO certaward@localhost;
GRANT SELECT         ON certaward.setting          TO certaward@localhost;
GRANT SELECT         ON certaward.level            TO certaward@localhost;
GRANT SELECT         ON certaward.rejection_reason TO certaward@localhost;
GRANT SELECT         ON certaward.bank             TO certaward@localhost;
GRANT SELECT         ON certaward.export_column    TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.review       TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.review_event TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.review_note  TO certaward@localhost;
GRANT INSERT                 ON certaward.access_event TO certaward@localhost;
GRANT EXECUTE ON PROCEDURE certaward.expire_access TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.export          TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.export_unit     TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.export_revision TO certaward@localhost;
GRANT SELECT, INSERT, DELETE ON certaward.export_row      TO certaward@localhost;
GRANT SELECT, INSERT, DELETE ON certaward.export_piece    TO certaward@localhost;
GRANT SELECT, INSERT, DELETE ON certaward.export_csv_piece TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.handover        TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.award_budget    TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.application_key   TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.attachment_digest TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.application_check TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.upkeep            TO certaward@localhost;

-- The views, which the site file makes after this one. MariaDB grants SELECT on a missing view only together with
-- CREATE, which is revoked at once. So the account that loads the site file needs no right to grant.
GRANT SELECT, CREATE ON certaward.portal_session         TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.reviewer               TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.unit                   TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.award_round            TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.application            TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.attachment             TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.recognized_certificate TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.past_decision          TO certaward@localhost;
REVOKE CREATE ON certaward.portal_session         FROM certaward@localhost;
REVOKE CREATE ON certaward.reviewer               FROM certaward@localhost;
REVOKE CREATE ON certaward.unit                   FROM certaward@localhost;
REVOKE CREATE ON certaward.award_round            FROM certaward@localhost;
REVOKE CREATE ON certaward.application            FROM certaward@localhost;
REVOKE CREATE ON certaward.attachment             FROM certaward@localhost;
REVOKE CREATE ON certaward.recognized_certificate FROM certaward@localhost;
REVOKE CREATE ON certaward.past_decision          FROM certaward@localhost;

-- Revokes the right of earlier versions to read every table. It follows the grants above, so that no page meets a
-- moment without them.
DELIMITER //
BEGIN NOT ATOMIC
  DECLARE CONTINUE HANDLER FOR 1141 BEGIN END; -- there is no such grant
  REVOKE SELECT ON certaward.* FROM certaward@localhost;
END//
DELIMITER ;

INSERT IGNORE INTO schema_version (version) VALUES (1), (2), (3), (4), (5), (6), (7);
