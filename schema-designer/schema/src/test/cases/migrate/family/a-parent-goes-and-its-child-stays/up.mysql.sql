ALTER TABLE players DROP FOREIGN KEY player_team, DROP INDEX player_team, ALGORITHM=INPLACE, LOCK=NONE;

CREATE TABLE dado_kept_teams__cbaf2d38 AS
SELECT id FROM teams;

DROP TABLE teams;
