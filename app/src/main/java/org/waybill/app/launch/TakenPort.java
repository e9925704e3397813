package org.waybill.app.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses a taken port first of all, before the data is touched. */
public final class TakenPort
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 0);
        check(
                new InetSocketAddress(
                        environment.getProperty("server.address", InetAddress.class), port));
    }

    static void check(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (BindException taken) {
            throw new LaunchFailure(sentence(address.getPort()), taken);
        } catch (IOException failure) {
            throw new LaunchFailure(
                    "Port %d cannot be opened: %s.".formatted(address.getPort(), failure), failure);
        }
    }

    static String sentence(int port) {
        return "Port %d on this machine is taken; stop what listens there or choose another one in WAYBILL_PORT."
                .formatted(port);
    }
}
