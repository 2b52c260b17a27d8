ALTER TABLE players DROP FOREIGN KEY player_team, DROP INDEX player_team, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
