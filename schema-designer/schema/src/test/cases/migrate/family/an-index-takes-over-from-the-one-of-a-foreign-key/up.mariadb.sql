ALTER TABLE players ADD INDEX by_team (team_id, name), DROP INDEX player_team, ALGORITHM=NOCOPY, LOCK=NONE;
