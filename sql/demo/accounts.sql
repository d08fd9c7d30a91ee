-- The accounts that only the demo campus needs: the portal's own, and a password for the module's.
-- A real site has the first already, and gives certaward@localhost a password of its own.

CREATE USER IF NOT EXISTS portal@localhost IDENTIFIED BY 'portal-demo';
GRANT SELECT, INSERT, UPDATE, DELETE ON campus.* TO portal@localhost;
ALTER USER certaward@localhost IDENTIFIED BY 'certaward-demo' ACCOUNT UNLOCK;
