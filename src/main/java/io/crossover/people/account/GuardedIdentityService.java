package io.crossover.people.account;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;

/**
 * The one way by which passwords are checked and set, whoever asks: our login page, HTTP Basic, the login of the web
 * applications, and the engine's REST interface. Replaces the engine's own lock, which lets anybody shut a colleague
 * out for good with ten wrong passwords.
 */
final class GuardedIdentityService extends IdentityServiceImpl {

    private static final int LONGEST_LOGIN = 64;
    private static final int STRIPES = 64;

    private final ProcessEngineConfigurationImpl configuration;
    private final WrongPasswords wrongPasswords;
    private final AccountStates states;
    private final AccountChanges changes;
    private final ProvenPasswords proven = new ProvenPasswords(new SecureRandom());
    private final RecentlyRead<String> letIn;
    private final BcryptPasswords bcrypt = new BcryptPasswords();
    private final String nobodysHash = bcrypt.encrypt("");
    private final Lock[] guessing =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    GuardedIdentityService(
            ProcessEngineConfigurationImpl configuration,
            WrongPasswords wrongPasswords,
            AccountStates states,
            AccountChanges changes) {
        this.configuration = configuration;
        this.wrongPasswords = wrongPasswords;
        this.states = states;
        this.changes = changes;
        this.letIn = new RecentlyRead<>(changes);
    }

    /**
     * Whether somebody gets in. An unknown name, a shut account and a wrong password are one and the same answer and
     * take the same time.
     *
     * @throws TooManyAttemptsException after too many wrong ones, even when this one is right
     */
    @Override
    public boolean checkPassword(@Nullable String login, @Nullable String password) {
        if (login == null || password == null) {
            return false;
        }
        String address = RequestAddress.current();
        // from this very address, or whoever is slowed down elsewhere could go on guessing here
        String from = login + "\n" + address;
        if (letIn.find(from)
                .filter(hash -> proven.isProven(login, password, hash))
                .isPresent()) {
            return true;
        }
        letIn.forget(from);
        wrongPasswords.refuseIfTooMany(login, address);
        long before = changes.soFar();
        Optional<StoredPassword> stored = stored(login);
        if (stored.filter(known -> proven.isProven(login, password, known.hash()))
                .isPresent()) {
            letIn.keep(from, stored.orElseThrow().hash(), before);
            return true;
        }
        // one guess at a time for an account, or a hundred at once would all be looked at
        Lock turn = guessing[Math.floorMod(login.hashCode(), STRIPES)];
        turn.lock();
        try {
            wrongPasswords.refuseIfTooMany(login, address);
            boolean right = matches(password, stored);
            if (right) {
                wrongPasswords.forgive(login, address);
                proven.remember(login, password, stored.orElseThrow().hash());
            } else {
                wrongPasswords.count(login, address);
            }
            return right;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void saveUser(User user) {
        // what a person sets keeps to the rules for passwords; what the application itself sets is random or a demo's
        CommandContext context = Context.getCommandContext();
        boolean ours = getCurrentAuthentication() == null || context != null && !context.isAuthorizationCheckEnabled();
        saveUser(user, ours);
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        boolean newPassword = user instanceof UserEntity entity && entity.hasNewPassword();
        if (newPassword && !skipPasswordPolicy) {
            boolean kept = commandExecutor.execute(context -> ((UserEntity) user).checkPasswordAgainstPolicy());
            if (!kept) {
                throw new BadUserRequestException(PasswordRules.SENTENCE);
            }
        }
        super.saveUser(user, true);
        changes.happened();
        Authentication by = getCurrentAuthentication();
        if (newPassword && (by == null || user.getId().equals(by.getUserId()))) {
            states.passwordChosen(user.getId(), user.getId());
        }
    }

    @Override
    public void createMembership(String login, String group) {
        super.createMembership(login, group);
        changes.happened();
    }

    @Override
    public void deleteMembership(String login, String group) {
        super.deleteMembership(login, group);
        changes.happened();
    }

    @Override
    public void deleteGroup(String group) {
        super.deleteGroup(group);
        changes.happened();
    }

    @Override
    public void unlockUser(String login) {
        super.unlockUser(login);
        wrongPasswords.forgiveEverywhere(login);
    }

    @Override
    public void deleteUser(String login) {
        super.deleteUser(login);
        states.forget(login);
    }

    private Optional<StoredPassword> stored(String login) {
        if (login.length() > LONGEST_LOGIN || login.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        UserEntity user = commandExecutor.execute(context -> context.runWithoutAuthorization(
                () -> (UserEntity) context.getReadOnlyIdentityProvider().findUserById(login)));
        return Optional.ofNullable(user)
                .filter(known -> known.getPassword() != null)
                .filter(known -> !states.of(login).disabled())
                .map(known -> new StoredPassword(known.getPassword(), known.getSalt()));
    }

    private boolean matches(String password, Optional<StoredPassword> stored) {
        if (stored.filter(StoredPassword::isSlow).isEmpty()) {
            // an unknown name takes as long as a known one
            bcrypt.check(password, nobodysHash);
        }
        return stored.filter(known -> configuration
                        .getPasswordManager()
                        .check(EncryptionUtil.saltPassword(password, known.salt()), known.hash()))
                .isPresent();
    }

    private record StoredPassword(String hash, String salt) {

        boolean isSlow() {
            return hash.startsWith("{" + BcryptPasswords.NAME + "}");
        }
    }
}
