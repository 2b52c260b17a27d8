ALTER TABLE players DROP FOREIGN KEY player_team, DROP INDEX player_team, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE games DROP FOREIGN KEY game_home, DROP INDEX game_home, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE games DROP FOREIGN KEY game_away, DROP INDEX game_away, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE teams MODIFY COLUMN id int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE players MODIFY COLUMN team_id int NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE games MODIFY COLUMN away int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE games MODIFY COLUMN home int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE games ADD CONSTRAINT game_home FOREIGN KEY (home) REFERENCES teams (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE games ADD CONSTRAINT game_away FOREIGN KEY (away) REFERENCES teams (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
