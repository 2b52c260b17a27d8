package dado.plan.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A door to a server that can be made to freeze: connections are taken and stay open, and nothing
/// passes any more, as with a stopped process or a black hole in the network.
final class FreezableProxy implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
  private final int server;
  private volatile boolean frozen;

  FreezableProxy(int server) throws IOException {
    this.server = server;
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void freeze() {
    frozen = true;
  }

  /// Lets everything pass again, late.
  void thaw() {
    frozen = false;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        sockets.add(client);
        sockets.add(behind);
        Thread.ofPlatform().daemon().start(() -> pass(client, behind));
        Thread.ofPlatform().daemon().start(() -> pass(behind, client));
      }
    } catch (IOException e) {
      // The door is closed.
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        while (frozen) {
          Thread.sleep(10);
        }
        out.write(buffer, 0, n);
        out.flush();
      }
      to.shutdownOutput();
    } catch (IOException | InterruptedException e) {
      // One side is gone.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : List.copyOf(sockets)) {
      socket.close();
    }
    frozen = false;
  }
}
