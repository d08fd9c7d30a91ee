-- What only the demo campus needs: the portal's own account, and a password for ours.
-- A real site has the first already, and gives certaward@localhost a password of its own.

CREATE USER IF NOT EXISTS portal@localhost IDENTIFIED BY 'portal-demo';
GRANT SELECT, INSERT, UPDATE, DELETE ON campus.* TO portal@localhost;
ALTER USER certaward@localhost IDENTIFIED BY 'certaward-demo' ACCOUNT UNLOCK;
