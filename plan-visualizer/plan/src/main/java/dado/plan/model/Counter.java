package dado.plan.model;

/// A thing that servers count, or time, over all loops of a step, with everything below it.
public enum Counter {
  SHARED_HIT("Shared Hit Blocks", Unit.BLOCKS),
  SHARED_READ("Shared Read Blocks", Unit.BLOCKS),
  SHARED_DIRTIED("Shared Dirtied Blocks", Unit.BLOCKS),
  SHARED_WRITTEN("Shared Written Blocks", Unit.BLOCKS),
  LOCAL_HIT("Local Hit Blocks", Unit.BLOCKS),
  LOCAL_READ("Local Read Blocks", Unit.BLOCKS),
  LOCAL_DIRTIED("Local Dirtied Blocks", Unit.BLOCKS),
  LOCAL_WRITTEN("Local Written Blocks", Unit.BLOCKS),
  TEMP_READ("Temp Read Blocks", Unit.BLOCKS),
  TEMP_WRITTEN("Temp Written Blocks", Unit.BLOCKS),
  SHARED_READ_TIME("Shared I/O Read Time", Unit.MILLISECONDS),
  SHARED_WRITE_TIME("Shared I/O Write Time", Unit.MILLISECONDS),
  LOCAL_READ_TIME("Local I/O Read Time", Unit.MILLISECONDS),
  LOCAL_WRITE_TIME("Local I/O Write Time", Unit.MILLISECONDS),
  TEMP_READ_TIME("Temp I/O Read Time", Unit.MILLISECONDS),
  TEMP_WRITE_TIME("Temp I/O Write Time", Unit.MILLISECONDS),
  WAL_RECORDS("WAL Records", Unit.COUNT),
  WAL_FPI("WAL FPI", Unit.COUNT),
  WAL_FPI_BYTES("WAL FPI Bytes", Unit.BYTES),
  WAL_BYTES("WAL Bytes", Unit.BYTES),
  WAL_BUFFERS_FULL("WAL Buffers Full", Unit.COUNT);

  /// What a counter counts; a block of PostgreSQL is 8 kB unless the server was built otherwise.
  public enum Unit {
    BLOCKS,
    MILLISECONDS,
    BYTES,
    COUNT
  }

  private final String key;
  private final Unit unit;

  Counter(String key, Unit unit) {
    this.key = key;
    this.unit = unit;
  }

  /// The key under which PostgreSQL's structured formats print it.
  public String key() {
    return key;
  }

  /// Its place among all counters, from 0.
  @SuppressWarnings("EnumOrdinal") // Arrays of counters live no longer than the process.
  public int place() {
    return ordinal();
  }

  public Unit unit() {
    return unit;
  }
}
